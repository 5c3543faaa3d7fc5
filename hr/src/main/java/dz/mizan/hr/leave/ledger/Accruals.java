package dz.mizan.hr.leave.ledger;

import dz.mizan.common.reactive.CallingContext;
import dz.mizan.hr.calendar.Days;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.calendar.WorkDays;
import dz.mizan.hr.employee.PeopleAtWork;
import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.leave.type.LeaveRates;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingHistory;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What months give, computed from the facts as they are now; writes nothing. */
@ApplicationScoped
class Accruals {
  private final PeopleAtWork people;
  private final WorkCalendar calendar;
  private final LeaveTypes types;
  private final Settings settings;

  Accruals(PeopleAtWork people, WorkCalendar calendar, LeaveTypes types, Settings settings) {
    this.people = people;
    this.calendar = calendar;
    this.types = types;
    this.settings = settings;
  }

  /**
   * Months from one to another, both counted, as far back as the company earns leave here.
   *
   * @param only of these employees; null for all
   * @param lastDay on which their employment shall be taken to end; null for what is known
   */
  Uni<List<Due>> between(
      YearMonth from, YearMonth to, @Nullable Collection<UUID> only, @Nullable LocalDate lastDay) {
    return settings.history().chain(decided -> between(from, to, only, lastDay, decided));
  }

  private Uni<List<Due>> between(
      YearMonth from,
      YearMonth to,
      @Nullable Collection<UUID> only,
      @Nullable LocalDate lastDay,
      SettingHistory decided) {
    var earliest = YearMonth.from(decided.on(Days.today()).date(Setting.LEAVE_ACCRUAL_FROM));
    var first = from.isBefore(earliest) ? earliest : from;
    if (to.isBefore(first)) {
      return Uni.createFrom().item(List.of());
    }
    var begin = ReferenceYear.firstMonth(ReferenceYear.of(first));
    var partsCount = partsCount(begin, to, decided);
    return people
        .between(begin.atDay(1), to.atEndOfMonth(), only)
        .chain(
            all ->
                Absences.read(begin, to, only)
                    .chain(
                        absences ->
                            calendar
                                .between(begin.atDay(1), to.atEndOfMonth())
                                .chain(
                                    days ->
                                        kinds()
                                            .emitOn(Infrastructure.getDefaultWorkerPool())
                                            .map(
                                                kinds -> {
                                                  var work =
                                                      new Span(
                                                          begin,
                                                          first,
                                                          to,
                                                          lastDay,
                                                          partsCount,
                                                          absences,
                                                          days);
                                                  return work.due(all, kinds);
                                                })
                                            .emitOn(CallingContext.resume()))));
  }

  private record Kinds(List<LeaveType> all, LeaveRates rates) {}

  private Uni<Kinds> kinds() {
    return types.all().chain(all -> types.rates().map(rates -> new Kinds(all, rates)));
  }

  private static Set<YearMonth> partsCount(YearMonth begin, YearMonth to, SettingHistory decided) {
    return Stream.iterate(begin, month -> !month.isAfter(to), month -> month.plusMonths(1))
        .filter(month -> decided.on(month.atEndOfMonth()).flag(Setting.LEAVE_FOR_PARTS_OF_MONTHS))
        .collect(Collectors.toSet());
  }

  /**
   * @param begin July of the first reference year, whose months bear on those that are asked for
   * @param first that is asked for
   * @param partsCount the months whose parts count
   */
  private record Span(
      YearMonth begin,
      YearMonth first,
      YearMonth to,
      @Nullable LocalDate lastDay,
      Set<YearMonth> partsCount,
      Absences absences,
      WorkDays days) {

    List<Due> due(List<PersonAtWork> all, Kinds kinds) {
      var accruing = kinds.all().stream().filter(Accrual::accrues).toList();
      // Who left and came back within a reference year has one right to leave, and one cap.
      var people =
          all.stream()
              .collect(
                  Collectors.groupingBy(PersonAtWork::id, LinkedHashMap::new, Collectors.toList()));
      var due = new ArrayList<Due>();
      for (var employments : people.values()) {
        for (int year = ReferenceYear.of(begin); year <= ReferenceYear.of(to); year++) {
          var months = months(year);
          var shares = months.stream().map(month -> share(employments, month)).toList();
          for (var type : accruing) {
            add(due, employments, type, kinds.rates(), months, shares);
          }
        }
      }
      return due;
    }

    private void add(
        List<Due> due,
        List<PersonAtWork> employments,
        LeaveType type,
        LeaveRates rates,
        List<YearMonth> months,
        List<BigDecimal> shares) {
      var person = employments.getFirst();
      var ofMonths = months.stream().map(month -> rates.of(type, month)).toList();
      var given = Accrual.days(type.balance(), ofMonths, person.south(), shares);
      for (int i = 0; i < months.size(); i++) {
        var month = months.get(i);
        if (!month.isBefore(first) && employments.stream().anyMatch(one -> employed(one, month))) {
          due.add(new Due(person.id(), type.id(), month, given.get(i)));
        }
      }
    }

    private List<YearMonth> months(int year) {
      return Stream.iterate(ReferenceYear.firstMonth(year), month -> month.plusMonths(1))
          .limit(12)
          .takeWhile(month -> !month.isAfter(to))
          .toList();
    }

    private BigDecimal share(List<PersonAtWork> employments, YearMonth month) {
      var id = employments.getFirst().id();
      var notWorked = absences.notWorked(id, month);
      var share = BigDecimal.ZERO;
      for (var one : employments) {
        var work = new MonthOfWork(one.hiredOn(), end(one), one.site(), partsCount.contains(month));
        var absent = notWorked.min(work.days(month));
        notWorked = notWorked.subtract(absent);
        share = share.add(work.share(month, absent, days));
      }
      return share.min(absences.mostOf(id, month)).min(BigDecimal.ONE);
    }

    private boolean employed(PersonAtWork person, YearMonth month) {
      var end = end(person);
      return !month.isBefore(YearMonth.from(person.hiredOn()))
          && (end == null || !month.isAfter(YearMonth.from(end)));
    }

    private @Nullable LocalDate end(PersonAtWork person) {
      var known = person.leftOn();
      if (lastDay == null || lastDay.isBefore(person.hiredOn())) {
        return known;
      }
      return known == null || lastDay.isBefore(known) ? lastDay : known;
    }
  }
}
