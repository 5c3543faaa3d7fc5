package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.calendar.WorkDays;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import dz.mizan.hr.leave.type.PaidBy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The most days of a type that somebody has at one event, in one request or several. */
@ApplicationScoped
class Limits {
  private static final String OTHERS =
      """
      select starts_on, coalesce(broken_off_on - 1, ends_on) as ends_on, days, document
      from leave_request
      where employee_id = $1 and type_id = $2 and id is distinct from $3 and days > 0
        and status in ('SUBMITTED', 'APPROVED', 'INTERRUPTED')
        and starts_on between $4::date - 2200 and $4::date + 2200
      order by starts_on
      """;

  private final LeaveTypes types;
  private final WorkCalendar calendar;

  Limits(LeaveTypes types, WorkCalendar calendar) {
    this.types = types;
    this.calendar = calendar;
  }

  /**
   * Who asks.
   *
   * @param request null for what is no request yet
   * @param document by which one event of a kind is told from the next
   */
  record Asker(
      UUID employee, @Nullable UUID request, @Nullable String document, @Nullable String site) {}

  private record Other(
      LocalDate startsOn, LocalDate endsOn, BigDecimal days, @Nullable String document) {}

  /**
   * Leave of the type counts together with that which it touches: with no day between them that
   * would have counted. Two events that the company gives leave for, each with a proof of its own,
   * count each for itself.
   *
   * @throws TooManyDays if that is more than the type gives
   */
  Uni<Void> require(Asker asker, Span span, LeaveType type, BigDecimal days) {
    return types
        .limit(type, span.startsOn())
        .chain(
            limit ->
                limit.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : touching(asker, span, type)
                        .map(days::add)
                        .invoke(
                            sum -> {
                              if (sum.compareTo(limit.get()) > 0) {
                                throw new TooManyDays(sum, limit.get());
                              }
                            })
                        .replaceWithVoid());
  }

  private Uni<BigDecimal> touching(Asker asker, Span span, LeaveType type) {
    return CompanySql.execute(OTHERS, asker.employee(), type.id(), asker.request(), span.startsOn())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new Other(
                                row.getLocalDate("starts_on"),
                                row.getLocalDate("ends_on"),
                                row.getBigDecimal("days"),
                                row.getString("document")))
                    .filter(other -> !isAnotherEvent(asker, other, type))
                    .toList())
        .chain(
            others ->
                others.isEmpty()
                    ? Uni.createFrom().item(BigDecimal.ZERO)
                    : calendar
                        .between(
                            earlier(others.getFirst().startsOn(), span.startsOn()),
                            later(others.getLast().endsOn(), span.endsOn()))
                        .map(calendar -> sum(others, span, type, calendar, asker.site())));
  }

  private static boolean isAnotherEvent(Asker asker, Other other, LeaveType type) {
    return type.paidBy() == PaidBy.COMPANY
        && asker.document() != null
        && other.document() != null
        && !asker.document().equals(other.document());
  }

  private static BigDecimal sum(
      List<Other> others, Span span, LeaveType type, WorkDays calendar, @Nullable String site) {
    var sum = BigDecimal.ZERO;
    var from = span.startsOn();
    for (var other : others.reversed()) {
      if (!other.startsOn().isAfter(from) && touches(other.endsOn(), from, type, calendar, site)) {
        sum = sum.add(other.days());
        from = other.startsOn();
      }
    }
    var to = span.endsOn();
    for (var other : others) {
      if (other.startsOn().isAfter(span.startsOn())
          && touches(to, other.startsOn(), type, calendar, site)) {
        sum = sum.add(other.days());
        to = other.endsOn();
      }
    }
    return sum;
  }

  private static boolean touches(
      LocalDate end, LocalDate start, LeaveType type, WorkDays calendar, @Nullable String site) {
    return !start.isAfter(end)
        || end.plusDays(1)
            .datesUntil(start)
            .noneMatch(
                day ->
                    type.counting()
                        .counts(calendar.isWorkingDay(day, site), calendar.isHoliday(day, site)));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
