package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.calendar.WorkCalendar;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Counts leave that nobody has asked for yet; writes nothing. */
@ApplicationScoped
class PreviewLeave {
  private final WriteLeave write;
  private final SubmitLeave submit;
  private final LeaveTypes types;
  private final WorkCalendar calendar;
  private final Staffing staffing;
  private final Ledger ledger;

  PreviewLeave(
      WriteLeave write,
      SubmitLeave submit,
      LeaveTypes types,
      WorkCalendar calendar,
      Staffing staffing,
      Ledger ledger) {
    this.write = write;
    this.submit = submit;
    this.types = types;
    this.calendar = calendar;
    this.staffing = staffing;
    this.ledger = ledger;
  }

  /** Refused as it would be when it is submitted, but for the balance and what overlaps. */
  Uni<LeavePreview> handle(NewLeave request) {
    request.check();
    return write
        .whose(request.employeeId())
        .chain(
            employee ->
                types.require(request.typeId()).chain(type -> preview(employee, type, request)));
  }

  private Uni<LeavePreview> preview(UUID employee, LeaveType type, NewLeave request) {
    return CompanySql.execute("select department_id, site from employee where id = $1", employee)
        .map(rows -> rows.iterator().next())
        .chain(
            person ->
                submit
                    .counted(
                        new Limits.Asker(
                            employee, null, request.document(), person.getString("site")),
                        request.span(),
                        type)
                    .map(Span::sum)
                    .chain(
                        days ->
                            balance(employee, type)
                                .chain(
                                    balance ->
                                        shortages(employee, person, request)
                                            .map(
                                                warnings ->
                                                    new LeavePreview(
                                                        employee,
                                                        days,
                                                        balance.orElse(null),
                                                        enough(type, days, balance),
                                                        warnings)))));
  }

  private Uni<Optional<BigDecimal>> balance(UUID employee, LeaveType type) {
    return type.hasBalance()
        ? ledger.balance(employee, type.id()).map(Optional::of)
        : Uni.createFrom().item(Optional.empty());
  }

  private static boolean enough(LeaveType type, BigDecimal days, Optional<BigDecimal> balance) {
    return type.mayBeNegative() || balance.isEmpty() || balance.get().compareTo(days) >= 0;
  }

  private Uni<List<Shortage>> shortages(UUID employee, Row person, NewLeave request) {
    return calendar
        .between(request.startsOn(), request.endsOn())
        .chain(
            days ->
                staffing.shortages(
                    person.getUUID("department_id"),
                    employee,
                    request.span(),
                    days,
                    person.getString("site")));
  }
}
