package dz.mizan.accounting.credit.plan;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a payment plan; what it was about may be reminded of, and planned, again. */
@ApplicationScoped
class EndPlan {
  private static final String END =
      """
      with ended as (
        update payment_plan set status = $2, version = version + 1,
          ended_on = (select (now() at time zone zone)::date from ledger)
        where id = $1 and status = 'ACTIVE' returning id)
      update payment_plan_item i set live = false from ended e where i.plan_id = e.id
      """;

  private final Plans plans;
  private final Audit audit;

  EndPlan(Plans plans, Audit audit) {
    this.plans = plans;
    this.audit = audit;
  }

  /**
   * @throws WrongPlanStatus if it has ended
   * @throws Versions.StaleVersion if it changed meanwhile
   */
  Uni<PlanView> cancel(UUID id, @Nullable String ifMatch) {
    return plans
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(before -> end(before, PlanStatus.CANCELLED));
  }

  /** Ends a plan that is locked. */
  Uni<PlanView> end(PlanView before, PlanStatus as) {
    if (!before.status().canBecome(as)) {
      throw new WrongPlanStatus(before.status());
    }
    return CompanySql.execute(END, before.id(), as.name())
        .chain(() -> plans.require(before.id()))
        .call(
            after ->
                audit.record(
                    "payment-plan." + as.name().toLowerCase(Locale.ROOT),
                    "payment-plan",
                    before.id(),
                    before,
                    after));
  }
}
