package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines of a payslip while it is made. */
final class Lines {
  private final List<SlipLine> all = new ArrayList<>();

  void add(SlipLine line) {
    all.add(line);
  }

  List<SlipLine> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** What the earnings of that kind come to. */
  BigDecimal earnings(Predicate<SlipLine> which) {
    return sum(SlipLine.Kind.EARNING, which);
  }

  BigDecimal sum(SlipLine.Kind kind, Predicate<SlipLine> which) {
    return all.stream()
        .filter(line -> line.kind() == kind)
        .filter(which)
        .map(SlipLine::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
