package dz.mizan.accounting.credit.plan;

import dz.mizan.accounting.partner.Partners;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes a payment plan that was agreed on with a customer. */
@ApplicationScoped
class AgreePlan {
  private static final String ITEMS =
      """
      select w.n, o.remaining, (now() at time zone g.zone)::date as today
      from ledger g cross join unnest($1::uuid[], $2::smallint[])
        with ordinality as w (entry_id, line_no, n)
      left join open_item o on o.entry_id = w.entry_id and o.line_no = w.line_no
        and o.partner_id = $3 and o.account like '41%' and o.remaining > 0
      order by w.n
      """;
  private static final String PLAN =
      """
      insert into payment_plan (id, number, partner_id, agreed_on, total, note, created_by)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;
  private static final String PLAN_ITEMS =
      """
      insert into payment_plan_item (plan_id, entry_id, line_no, amount)
      select $1, entry, line, amount::numeric
      from unnest($2::uuid[], $3::smallint[], $4::text[]) as new (entry, line, amount)
      """;
  private static final String INSTALMENTS =
      """
      insert into payment_plan_instalment (plan_id, no, due_on, amount)
      select $1, no, due, amount::numeric
      from unnest($2::date[], $3::text[]) with ordinality as new (due, amount, no)
      """;

  private final Partners partners;
  private final Plans plans;
  private final Numbers numbers;
  private final Audit audit;

  AgreePlan(Partners partners, Plans plans, Numbers numbers, Audit audit) {
    this.partners = partners;
    this.plans = plans;
    this.numbers = numbers;
    this.audit = audit;
  }

  private record Agreed(
      UUID id,
      NewPlan wanted,
      LocalDate today,
      List<BigDecimal> amounts,
      BigDecimal total,
      List<NewPlan.Instalment> instalments) {}

  /**
   * @throws InvalidPlan if an item is not open, or the instalments are not those of its items
   * @throws ItemInPlan if an item is in another active plan
   */
  Uni<PlanView> handle(NewPlan wanted) {
    return partners
        .require(wanted.customerId())
        .onFailure(NotFound.class)
        .transform(e -> new InvalidPlan("customerId", "is no partner"))
        .call(customer -> Partners.lockDebts(customer.id()))
        // Nobody takes the entries back meanwhile.
        .call(() -> CompanySql.execute("select lock_books(false)"))
        .chain(customer -> CompanySql.execute(ITEMS, entries(wanted), lines(wanted), customer.id()))
        .map(rows -> agreed(wanted, rows))
        .chain(this::write);
  }

  private static Agreed agreed(NewPlan wanted, RowSet<Row> rows) {
    var amounts = new ArrayList<BigDecimal>();
    for (var row : rows) {
      var remaining = row.getBigDecimal("remaining");
      if (remaining == null) {
        throw new InvalidPlan("items[" + amounts.size() + "]", "is not open of this customer");
      }
      amounts.add(remaining);
    }
    if (wanted.items().stream().distinct().count() < wanted.items().size()) {
      throw new InvalidPlan("items", "the same twice");
    }
    var today = rows.iterator().next().getLocalDate("today");
    var total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Agreed(Ids.next(), wanted, today, amounts, total, wanted.instalments(total, today));
  }

  // Its number is taken last: the next plan waits for it.
  private Uni<PlanView> write(Agreed plan) {
    return numbers
        .next("EC", plan.today())
        .chain(
            number ->
                CompanySql.execute(
                    PLAN,
                    plan.id(),
                    number,
                    plan.wanted().customerId(),
                    plan.today(),
                    plan.total(),
                    plan.wanted().note(),
                    Caller.current().map(Caller::userId).orElse(null)))
        .chain(() -> items(plan))
        .chain(() -> instalments(plan))
        .chain(() -> plans.require(plan.id()))
        .call(made -> audit.record("payment-plan.agreed", "payment-plan", made.id(), null, made));
  }

  private static Uni<Void> items(Agreed plan) {
    return CompanySql.execute(
            PLAN_ITEMS,
            plan.id(),
            entries(plan.wanted()),
            lines(plan.wanted()),
            plan.amounts().stream().map(BigDecimal::toPlainString).toArray(String[]::new))
        .onFailure(SqlFailures.violates("uq_payment_plan_item_live"))
        .transform(e -> new ItemInPlan())
        .replaceWithVoid();
  }

  private static Uni<Void> instalments(Agreed plan) {
    return CompanySql.execute(
            INSTALMENTS,
            plan.id(),
            plan.instalments().stream().map(NewPlan.Instalment::dueOn).toArray(LocalDate[]::new),
            plan.instalments().stream()
                .map(instalment -> instalment.amount().toPlainString())
                .toArray(String[]::new))
        .replaceWithVoid();
  }

  private static UUID[] entries(NewPlan wanted) {
    return wanted.items().stream().map(NewPlan.Item::entryId).toArray(UUID[]::new);
  }

  private static Short[] lines(NewPlan wanted) {
    return wanted.items().stream().map(item -> item.lineNo().shortValue()).toArray(Short[]::new);
  }
}
