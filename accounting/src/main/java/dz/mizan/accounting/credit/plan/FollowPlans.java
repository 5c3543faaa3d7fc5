package dz.mizan.accounting.credit.plan;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds out which payment plans are paid, and which were not kept. */
@ApplicationScoped
class FollowPlans implements Job {
  private static final int AT_ONCE = 500;
  private static final String OVER =
      """
      with plan as (
        select p.id, p.total, (
            select coalesce(sum(greatest(i.amount - greatest(o.remaining, 0), 0)), 0)
            from payment_plan_item i
            join open_item o on o.entry_id = i.entry_id and o.line_no = i.line_no
            where i.plan_id = p.id) as paid, (
            select coalesce(sum(n.amount), 0) from payment_plan_instalment n
            where n.plan_id = p.id and n.due_on < g.today - $1::integer) as due
        from payment_plan p
        cross join (select (now() at time zone zone)::date as today from ledger) g
        where p.status = 'ACTIVE')
      select id, paid >= total as is_kept from plan
      where paid >= total or paid < due order by id limit $2
      """;

  private final Settings settings;
  private final Plans plans;
  private final EndPlan end;

  FollowPlans(Settings settings, Plans plans, EndPlan end) {
    this.settings = settings;
    this.plans = plans;
    this.end = end;
  }

  @Override
  public String name() {
    return "follow-payment-plans";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return settings
        .current()
        .map(now -> Math.clamp(now.integer(Setting.PAYMENT_PLAN_GRACE_DAYS), 0, 365))
        .chain(grace -> CompanySql.execute(OVER, grace, AT_ONCE))
        .chain(this::endAll)
        .map(ended -> ended + " plans ended");
  }

  private Uni<Long> endAll(RowSet<Row> over) {
    return Multi.createFrom()
        .items(() -> StreamSupport.stream(over.spliterator(), false))
        .onItem()
        .transformToUniAndConcatenate(this::endOne)
        .filter(isEnded -> isEnded)
        .collect()
        .with(Collectors.counting());
  }

  // Somebody may have ended it meanwhile.
  private Uni<Boolean> endOne(Row row) {
    var as = row.getBoolean("is_kept") ? PlanStatus.KEPT : PlanStatus.BROKEN;
    return plans
        .requireLocked(row.getUUID("id"))
        .chain(
            plan ->
                plan.status() == PlanStatus.ACTIVE
                    ? end.end(plan, as).replaceWith(true)
                    : Uni.createFrom().item(false));
  }
}
