package dz.mizan.hr.attendance.work;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts the overtime of days by what it is paid, week by week. */
final class Overtimes {
  private final WorkRules rules;
  private final LocalDate from;
  private final Map<OvertimeKind, Map<BigDecimal, Integer>> lines = new TreeMap<>();
  private final List<Breach> breaches = new ArrayList<>();
  private LocalDate week = LocalDate.MIN;
  private int inWeek;

  /**
   * @param from days before it only fill the steps of their week
   */
  Overtimes(WorkRules rules, LocalDate from) {
    this.rules = rules;
    this.from = from;
  }

  static LocalDate weekOf(LocalDate day, DayOfWeek start) {
    return day.with(TemporalAdjusters.previousOrSame(start));
  }

  /** The next day. */
  void take(DayWork day) {
    var of = weekOf(day.day(), rules.weekStartsOn());
    if (!of.equals(week)) {
      endWeek();
      week = of;
      inWeek = 0;
    }
    if (day.overtime() == 0) {
      return;
    }
    boolean counts = !day.day().isBefore(from);
    if (day.givesRest()) {
      var kind = day.kind() == DayKind.HOLIDAY ? OvertimeKind.HOLIDAY : OvertimeKind.REST_DAY;
      add(counts, kind, rules.premiums().restDay(), day.overtime());
      inWeek += day.overtime();
    } else {
      step(counts, OvertimeKind.NORMAL, day.overtime() - day.overtimeNight());
      step(counts, OvertimeKind.NIGHT, day.overtimeNight());
    }
  }

  void endWeek() {
    int beyond = inWeek - rules.overtimeLimitMinutes();
    if (beyond > 0) {
      breaches.add(new Breach(Breach.Kind.WEEKLY_OVERTIME, week, beyond));
    }
  }

  List<Breach> breaches() {
    return breaches;
  }

  List<OvertimeLine> lines() {
    var sorted = new ArrayList<OvertimeLine>();
    lines.forEach(
        (kind, byPremium) ->
            byPremium.forEach(
                (premium, minutes) -> sorted.add(new OvertimeLine(kind, minutes, premium))));
    return sorted;
  }

  private void step(boolean counts, OvertimeKind kind, int minutes) {
    int left = minutes;
    for (var step : rules.premiums().steps()) {
      var upTo = step.upToMinutes();
      int room = upTo == null ? left : Math.max(0, upTo - inWeek);
      int taken = Math.min(left, room);
      if (taken > 0) {
        var percent =
            kind == OvertimeKind.NIGHT
                ? step.percent().max(rules.premiums().night())
                : step.percent();
        add(counts, kind, percent, taken);
        inWeek += taken;
        left -= taken;
      }
    }
  }

  private void add(boolean counts, OvertimeKind kind, BigDecimal premium, int minutes) {
    if (counts) {
      lines
          .computeIfAbsent(kind, any -> new TreeMap<>())
          .merge(premium.setScale(2, java.math.RoundingMode.HALF_UP), minutes, Integer::sum);
    }
  }
}
