package dz.mizan.hr.attendance.punch;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.hr.attendance.MonthApproved;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.attendance.punch.BatchAnswer.One;
import dz.mizan.hr.attendance.punch.BatchAnswer.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes what a terminal sends: each punch for itself, and each only once. */
@ApplicationScoped
class RecordPunches {
  private static final int CLOCK_MINUTES = 5;

  private static final String RESOLVE =
      """
      select s.n::integer as n, e.id as employee_id,
        exists (select from timesheet t where t.employee_id = e.id and t.status = 'APPROVED'
          and t.month = date_trunc('month', s.at at time zone 'Africa/Algiers')::date) as approved
      from unnest($1::text[], $2::text[], $3::uuid[], $4::timestamptz[])
        with ordinality as s (badge, number, employee_id, at, n)
      left join badge b on b.number = s.badge
        and b.valid @> (s.at at time zone 'Africa/Algiers')::date
      left join employee e on e.id = case when s.badge is not null then b.employee_id
          when s.number is not null then (select x.id from employee x where x.number = s.number)
          else s.employee_id end
        and ($5::uuid[] is null or e.department_id = any ($5))
      order by s.n
      """;
  // By employee, so that two terminals that send the same people at once do not lock crosswise.
  private static final String INSERT =
      """
      insert into punch (id, employee_id, at, direction, source, terminal_id, client_id)
      select s.id, s.employee_id, s.at, s.direction, 'TERMINAL', $1::uuid, s.client_id
      from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[])
        as s (id, employee_id, at, direction, client_id)
      order by s.employee_id, s.at, s.id
      on conflict do nothing returning id
      """;
  private static final String REUSED =
      """
      select s.id from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[])
        as s (id, employee_id, at, client_id)
      join punch p on p.terminal_id = $1 and p.client_id = s.client_id
        and (p.employee_id <> s.employee_id or (p.version = 1 and p.at <> s.at))
      """;

  private final Terminals terminals;

  RecordPunches(Terminals terminals) {
    this.terminals = terminals;
  }

  /** A punch whose person is known. */
  private record Found(
      int index, UUID id, UUID employeeId, OffsetDateTime at, PunchBatch.Sent sent) {}

  /**
   * @throws dz.mizan.hr.attendance.UnknownReference if the terminal is none that is used
   */
  Uni<BatchAnswer> handle(PunchBatch batch) {
    var answers = new ArrayList<@Nullable One>();
    batch.punches().forEach(any -> answers.add(null));
    return terminals
        .requireActive(batch.terminalId())
        .chain(() -> resolve(batch))
        .map(rows -> found(batch, rows, answers))
        .chain(found -> record(batch.terminalId(), found, answers))
        .map(any -> BatchAnswer.of(List.copyOf(answers)));
  }

  private static Uni<RowSet<Row>> resolve(PunchBatch batch) {
    var sent = batch.punches();
    return CompanySql.execute(
        RESOLVE,
        sent.stream().map(PunchBatch.Sent::badge).toArray(String[]::new),
        sent.stream().map(PunchBatch.Sent::number).toArray(String[]::new),
        sent.stream().map(PunchBatch.Sent::employeeId).toArray(UUID[]::new),
        sent.stream().map(one -> second(one.at())).toArray(OffsetDateTime[]::new),
        Departments.onlyInScope());
  }

  // Also what no calendar of the database holds becomes a day that is refused by name.
  static OffsetDateTime second(OffsetDateTime at) {
    int year = Math.clamp(at.getYear(), 1900, 2200);
    return at.withYear(year).truncatedTo(ChronoUnit.SECONDS).withOffsetSameInstant(ZoneOffset.UTC);
  }

  private static List<Found> found(
      PunchBatch batch, RowSet<Row> rows, List<@Nullable One> answers) {
    var found = new ArrayList<Found>();
    var latest = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(CLOCK_MINUTES);
    for (var row : rows) {
      int index = row.getInteger("n") - 1;
      var sent = batch.punches().get(index);
      var at = second(sent.at());
      var employee = row.getUUID("employee_id");
      String reason = null;
      if (at.getYear() < 1950 || at.getYear() > 2099) {
        reason = "out-of-range";
      } else if (at.isAfter(latest)) {
        reason = "in-future";
      } else if (employee == null) {
        reason = "unknown-employee";
      } else if (row.getBoolean("approved")) {
        reason = "month-approved";
      }
      if (reason != null || employee == null) {
        answers.set(index, new One(sent.clientId(), Outcome.REFUSED, reason));
      } else {
        found.add(new Found(index, Ids.next(), employee, at, sent));
      }
    }
    return found;
  }

  private static Uni<Void> record(UUID terminal, List<Found> found, List<@Nullable One> answers) {
    return CompanySql.execute(
            INSERT,
            terminal,
            ids(found, Found::id),
            ids(found, Found::employeeId),
            found.stream().map(Found::at).toArray(OffsetDateTime[]::new),
            found.stream().map(RecordPunches::direction).toArray(String[]::new),
            found.stream().map(one -> one.sent().clientId()).toArray(String[]::new))
        .onFailure(SqlFailures.violates("ck_month_not_approved"))
        .transform(e -> new MonthApproved())
        .chain(
            inserted ->
                CompanySql.execute(
                        REUSED,
                        terminal,
                        ids(found, Found::id),
                        ids(found, Found::employeeId),
                        found.stream().map(Found::at).toArray(OffsetDateTime[]::new),
                        found.stream().map(one -> one.sent().clientId()).toArray(String[]::new))
                    .invoke(reused -> answer(found, set(inserted), set(reused), answers)))
        .replaceWithVoid();
  }

  private static void answer(
      List<Found> found, HashSet<UUID> inserted, HashSet<UUID> reused, List<@Nullable One> into) {
    for (var one : found) {
      var clientId = one.sent().clientId();
      if (inserted.contains(one.id())) {
        into.set(one.index(), new One(clientId, Outcome.RECORDED, null));
      } else if (reused.contains(one.id())) {
        into.set(one.index(), new One(clientId, Outcome.REFUSED, "client-id-reused"));
      } else {
        into.set(one.index(), new One(clientId, Outcome.REPEATED, null));
      }
    }
  }

  private static HashSet<UUID> set(RowSet<Row> rows) {
    var ids = new HashSet<UUID>();
    rows.forEach(row -> ids.add(row.getUUID(0)));
    return ids;
  }

  private static UUID[] ids(List<Found> found, Function<Found, UUID> which) {
    return found.stream().map(which).toArray(UUID[]::new);
  }

  private static @Nullable String direction(Found one) {
    var direction = one.sent().direction();
    return direction == null ? null : direction.name();
  }
}
