package dz.mizan.hr.pay.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What held when, the latest first. */
record Timeline<T>(List<Dated<T>> rules) {
  Timeline {
    rules = List.copyOf(rules);
    for (int i = 1; i < rules.size(); i++) {
      if (!rules.get(i).from().isBefore(rules.get(i - 1).from())) {
        throw new IllegalArgumentException("rules out of order");
      }
    }
  }

  /** What held on that day; empty before the first rule. */
  Optional<Dated<T>> on(LocalDate day) {
    return rules.stream().filter(rule -> !rule.from().isAfter(day)).findFirst();
  }
}
