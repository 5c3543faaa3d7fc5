package dz.mizan.hr.leave.request;

import dz.mizan.common.job.Job;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.leave.ledger.Ledger;
import dz.mizan.hr.leave.type.LeaveType;
import dz.mizan.hr.leave.type.LeaveTypes;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Counts approved leave again across holidays and days of rest that were changed, two hundred
 * requests at a time. What cannot be counted anew stays as it is, for people to decide: days of a
 * month whose timesheet is approved, days that the balance does not have, leave of which nothing is
 * left.
 */
@ApplicationScoped
class RecountMovedLeave implements Job {
  private static final int AT_ONCE = 200;
  private static final String OPEN =
      "select * from calendar_change where not is_done order by id limit 1 for update";
  private static final String ACROSS =
      """
      select r.id, r.employee_id from leave_request r
      where r.status = 'APPROVED' and r.id > $1 and r.starts_on <= $3
        and r.starts_on >= $2::date - 1100 and r.ends_on >= $2
      order by r.id limit $4
      """;
  private static final String DONE =
      "update calendar_change set done_to = $2, is_done = $3 where id = $1";
  private static final String FIXED =
      """
      select from timesheet t where t.employee_id = $1 and t.status = 'APPROVED'
        and t.month in (select date_trunc('month', d)::date from unnest($2::date[]) d) limit 1
      """;

  private record Due(UUID id, UUID employeeId) {}

  private record Done(int changed, int left) {}

  private final Leaves leaves;
  private final LeaveTypes types;
  private final SubmitLeave submit;
  private final Ledger ledger;
  private final GrantLeave grant;

  RecountMovedLeave(
      Leaves leaves, LeaveTypes types, SubmitLeave submit, Ledger ledger, GrantLeave grant) {
    this.leaves = leaves;
    this.types = types;
    this.submit = submit;
    this.ledger = ledger;
    this.grant = grant;
  }

  @Override
  public String name() {
    return "recount-moved-leave";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(OPEN)
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(new Done(0, 0))
                    : recount(rows.iterator().next()))
        .map(
            done ->
                done.changed() + " requests counted again, " + done.left() + " left as they were");
  }

  private Uni<Done> recount(Row change) {
    return CompanySql.execute(
            ACROSS,
            change.getUUID("done_to"),
            change.getLocalDate("starts_on"),
            change.getLocalDate("ends_on"),
            AT_ONCE)
        .chain(
            rows -> {
              var due = new ArrayList<Due>();
              rows.forEach(row -> due.add(new Due(row.getUUID(0), row.getUUID(1))));
              var last = due.isEmpty() ? change.getUUID("done_to") : due.getLast().id();
              return all(due)
                  .call(
                      () ->
                          CompanySql.execute(
                              DONE, change.getLong("id"), last, due.size() < AT_ONCE));
            });
  }

  private Uni<Done> all(List<Due> due) {
    // As employees are locked everywhere.
    due.sort(Comparator.comparing(one -> one.employeeId().toString()));
    var done = Uni.createFrom().item(new Done(0, 0));
    for (var one : due) {
      done =
          done.chain(
              before ->
                  leaves
                      .requireLocked(one.id())
                      .chain(this::one)
                      .map(
                          after ->
                              new Done(
                                  before.changed() + after.changed(),
                                  before.left() + after.left())));
    }
    return done;
  }

  // Only what Java refuses can be passed by: what SQL would refuse is asked before.
  private Uni<Done> one(Leave leave) {
    if (leave.status() != LeaveStatus.APPROVED) {
      return Uni.createFrom().item(new Done(0, 0));
    }
    return types
        .requireHeld(leave.typeId())
        .chain(
            type ->
                submit
                    .counted(leave, type.asActive())
                    .map(Optional::of)
                    .onFailure(Refusal.class)
                    .recoverWithItem(Optional.<List<Span.Day>>empty())
                    .chain(
                        days ->
                            days.isEmpty()
                                ? Uni.createFrom().item(new Done(0, 1))
                                : compare(leave, type, days.get())));
  }

  private Uni<Done> compare(Leave leave, LeaveType type, List<Span.Day> days) {
    return leaves
        .days(leave.id())
        .chain(
            written ->
                written.equals(days)
                    ? Uni.createFrom().item(new Done(0, 0))
                    : write(leave, type, written, days));
  }

  private Uni<Done> write(
      Leave leave, LeaveType type, List<Span.Day> written, List<Span.Day> days) {
    return mayWrite(leave, type, written, days)
        .chain(
            may ->
                may
                    ? grant.again(leave, type, written, days).replaceWith(new Done(1, 0))
                    : Uni.createFrom().item(new Done(0, 1)));
  }

  private Uni<Boolean> mayWrite(
      Leave leave, LeaveType type, List<Span.Day> written, List<Span.Day> days) {
    var moved =
        Stream.concat(
                written.stream().filter(day -> !days.contains(day)),
                days.stream().filter(day -> !written.contains(day)))
            .map(Span.Day::day)
            .distinct()
            .toArray(LocalDate[]::new);
    var more = Span.sum(days).subtract(leave.countedDays());
    return CompanySql.execute(FIXED, leave.employeeId(), moved)
        .chain(
            rows ->
                rows.size() > 0
                    ? Uni.createFrom().item(false)
                    : more.signum() <= 0 || !type.hasBalance() || type.mayBeNegative()
                        ? Uni.createFrom().item(true)
                        : ledger
                            .balance(leave.employeeId(), leave.typeId())
                            .map(balance -> balance.compareTo(more) >= 0));
  }
}
