package dz.mizan.hr.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of the week that are not worked. Where a company has decided nothing: Friday and
 * Saturday since 14 August 2009 (décret exécutif 09-244), Thursday and Friday before.
 */
final class RestDays {
  private static final String COMPANY = "";
  private static final NavigableMap<LocalDate, Set<DayOfWeek>> USUAL =
      new TreeMap<>(
          Map.of(
              LocalDate.MIN,
              Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
              LocalDate.of(2009, 8, 14),
              Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));

  /** What holds at a site, or everywhere, from a day on. */
  record Rule(@Nullable String site, LocalDate validFrom, Set<DayOfWeek> days) {}

  private final Map<String, NavigableMap<LocalDate, Set<DayOfWeek>>> bySite = new HashMap<>();

  RestDays(List<Rule> rules) {
    for (var rule : rules) {
      bySite
          .computeIfAbsent(rule.site() == null ? COMPANY : rule.site(), key -> new TreeMap<>())
          .put(rule.validFrom(), rule.days());
    }
  }

  boolean contains(LocalDate day, @Nullable String site) {
    var days = site == null ? null : on(bySite.get(site), day);
    if (days == null) {
      days = on(bySite.get(COMPANY), day);
    }
    if (days == null) {
      days = USUAL.floorEntry(day).getValue();
    }
    return days.contains(day.getDayOfWeek());
  }

  private static @Nullable Set<DayOfWeek> on(
      @Nullable NavigableMap<LocalDate, Set<DayOfWeek>> rules, LocalDate day) {
    var entry = rules == null ? null : rules.floorEntry(day);
    return entry == null ? null : entry.getValue();
  }
}
