package dz.mizan.hr.review.cycle;

import dz.mizan.common.job.Job;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Tells who still has to write: once some days before it is due, once when it is overdue. */
@ApplicationScoped
class RemindWriters implements Job {
  private static final int AT_ONCE = 1_000;

  private static final String REMIND =
      """
      with due as (
        select p.id, c.id as cycle_id, c.name, case p.kind when 'SELF' then c.self_due
            when 'PEER' then c.peers_due else c.manager_due end as due_on
        from review_part p join review r on r.id = p.review_id
        join review_cycle c on c.id = r.cycle_id
        join employee a on a.id = p.author_id and a.status <> 'LEFT'
        where p.status = 'WRITING' and p.reminders < 2 and r.status = 'WRITING'
          and c.status in ('OPEN', 'CALIBRATION')),
      chosen as (
        select d.* from due d join review_part p on p.id = d.id
        where p.reminders = 0 and d.due_on - $1::integer <= $2::date
          or p.reminders = 1 and d.due_on < $2::date - 1
        order by d.id limit $3 for update of p)
      update review_part p
      set reminders = p.reminders + 1
      from chosen c where p.id = c.id
      returning p.id, p.review_id, c.cycle_id, c.name, p.author_id, p.kind, c.due_on, p.reminders
      """;

  private final Settings settings;
  private final Outbox outbox;

  RemindWriters(Settings settings, Outbox outbox) {
    this.settings = settings;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "remind-review-writers";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    var today = LocalDate.now(ZoneId.of("Africa/Algiers"));
    return settings
        .current()
        .map(now -> now.integer(Setting.REVIEW_REMINDER_DAYS))
        .chain(days -> remind(days, today, 0))
        .map(reminded -> reminded + " writers reminded");
  }

  // To the last one: who is told at a later run may be told too late.
  private Uni<Integer> remind(int days, LocalDate today, int before) {
    return CompanySql.execute(REMIND, days, today, AT_ONCE)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> event(row, today))
                    .toList())
        .call(events -> outbox.appendAll(ReviewPartDue.TYPE, events))
        .chain(
            events ->
                events.size() < AT_ONCE
                    ? Uni.createFrom().item(before + events.size())
                    : remind(days, today, before + events.size()));
  }

  private static Outbox.Event event(Row row, LocalDate today) {
    return new Outbox.Event(
        row.getUUID("id"),
        row.getLong("reminders"),
        new ReviewPartDue(
            row.getUUID("id"),
            row.getUUID("review_id"),
            row.getUUID("cycle_id"),
            row.getString("name"),
            row.getUUID("author_id"),
            row.getString("kind"),
            row.getLocalDate("due_on"),
            row.getLocalDate("due_on").isBefore(today)));
  }
}
