package dz.mizan.hr.employee.contract;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.job.Job;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.outbox.Outbox.Event;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.employee.Today;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Ends contracts whose last day is over, and tells of those that end soon, once for each end. */
@ApplicationScoped
class FollowContracts implements Job {
  private static final int AT_ONCE = 500;
  private static final String END =
      """
      with over as (
        select id from contract where status = 'OPEN' and ends_on < $1
        order by id limit $2 for update skip locked
      )
      update contract c set status = 'ENDED', end_reason = coalesce(end_reason, 'Terme échu'),
        version = version + 1
      from over where c.company_id = current_company() and c.id = over.id
      returning c.*
      """;
  // The version stays: a client has nothing to see of it. The event counts by warnings.
  private static final String WARN =
      """
      with due as (
        select c.id, case when c.trial_until >= $1 then c.trial_until else c.ends_on end as ends_on,
          coalesce(c.trial_until >= $1, false) as trial, e.number as employee_number
        from contract c join employee e on e.id = c.employee_id
        where c.status = 'OPEN' and e.status <> 'LEFT' and c.starts_on <= $2
          and (case when c.trial_until >= $1 then c.trial_until else c.ends_on end)
            between $1 and $2
          and c.warned_for is distinct from
            (case when c.trial_until >= $1 then c.trial_until else c.ends_on end)
          and not exists (select from contract n where n.renews = c.id and n.status <> 'CANCELLED')
        order by c.id limit $3
        for update of c skip locked
      )
      update contract c set warned_for = due.ends_on, warnings = c.warnings + 1
      from due where c.company_id = current_company() and c.id = due.id
      returning c.id, c.number, c.employee_id, due.employee_number, c.kind, due.trial,
        due.ends_on as due_on, c.warnings
      """;

  private final Settings settings;
  private final Outbox outbox;
  private final Audit audit;

  FollowContracts(Settings settings, Outbox outbox, Audit audit) {
    this.settings = settings;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Override
  public String name() {
    return "follow-contracts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    var today = Today.date();
    return CompanySql.execute(END, today, AT_ONCE)
        .call(this::note)
        .chain(
            ended ->
                settings
                    .current()
                    .map(now -> today.plusDays(now.integer(Setting.CONTRACT_WARNING_DAYS)))
                    .chain(until -> CompanySql.execute(WARN, today, until, AT_ONCE))
                    .call(this::tell)
                    .map(
                        warned ->
                            ended.rowCount()
                                + " contracts ended, "
                                + warned.rowCount()
                                + " warnings"));
  }

  private Uni<Void> note(RowSet<Row> ended) {
    return audit.recordAll(
        "work-contract.ended",
        "work-contract",
        Contracts.list(ended).stream().map(after -> new Change(after.id(), null, after)).toList());
  }

  private Uni<Void> tell(RowSet<Row> warned) {
    return outbox.appendAll(
        ContractEnding.TYPE,
        StreamSupport.stream(warned.spliterator(), false)
            .map(
                row ->
                    new Event(
                        row.getUUID("id"),
                        row.getInteger("warnings"),
                        new ContractEnding(
                            row.getUUID("id"),
                            row.getString("number"),
                            row.getUUID("employee_id"),
                            row.getString("employee_number"),
                            row.getString("kind"),
                            row.getBoolean("trial") ? "TRIAL" : "CONTRACT",
                            row.getLocalDate("due_on"))))
            .toList());
  }
}
