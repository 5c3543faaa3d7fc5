package dz.mizan.hr.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a span are worked. Asked about another day it knows the days of the week and no
 * holiday. A site that has decided nothing is as its company.
 */
public final class WorkDays {
  private final RestDays restDays;
  private final Set<LocalDate> everywhere = new HashSet<>();
  private final Map<String, Set<LocalDate>> atSite = new HashMap<>();

  WorkDays(List<RestDays.Rule> rules, List<DatedHoliday> holidays) {
    restDays = new RestDays(rules);
    for (var holiday : holidays) {
      var days =
          holiday.site() == null
              ? everywhere
              : atSite.computeIfAbsent(holiday.site(), key -> new HashSet<>());
      holiday.startsOn().datesUntil(holiday.endsOn().plusDays(1)).forEach(days::add);
    }
  }

  /** Neither a rest day nor a holiday. */
  public boolean isWorkingDay(LocalDate day, @Nullable String site) {
    return !isRestDay(day, site) && !isHoliday(day, site);
  }

  /** A legal holiday or one of the company's own, even on a rest day. */
  public boolean isHoliday(LocalDate day, @Nullable String site) {
    var days = site == null ? null : atSite.get(site);
    return everywhere.contains(day) || (days != null && days.contains(day));
  }

  /** A day of weekly rest. */
  public boolean isRestDay(LocalDate day, @Nullable String site) {
    return restDays.contains(day, site);
  }

  /** The working days from one day to another, both counted. */
  public int count(LocalDate from, LocalDate to, @Nullable String site) {
    return to.isBefore(from)
        ? 0
        : (int) from.datesUntil(to.plusDays(1)).filter(day -> isWorkingDay(day, site)).count();
  }
}
