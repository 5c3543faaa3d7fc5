package dz.mizan.hr.pay.component;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The components of the running transaction's company. */
@ApplicationScoped
class PayComponents {
  private static final String SELECT =
      """
      select c.id, c.code, c.label, c.label_ar, c.label_en, c.kind, c.paid_by, c.position,
        c.version, r.valid_from, r.is_active, r.formula, r.base_formula, r.rate_formula,
        r.usual_value, r.taxable, r.contributable, r.periodic, r.minimum_wage, r.source, r.account,
        r.credit_account
      from pay_component c join pay_component_rule r on r.component_id = c.id
      """;
  private static final String INSERT =
      """
      insert into pay_component (id, code, label, label_ar, label_en, kind, paid_by, position)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
  private static final String UPDATE =
      """
      update pay_component set label = $2, label_ar = $3, label_en = $4, position = $5,
        version = version + 1 where id = $1
      """;
  private static final String WRITE_RULE =
      """
      insert into pay_component_rule as r (component_id, valid_from, formula, base_formula,
        rate_formula, usual_value, taxable, contributable, periodic, minimum_wage, source, account,
        credit_account, is_active)
      values ($1, coalesce($2, first_open_pay_month(), '2022-01-01'), $3, $4, $5, $6, $7, $8, $9,
        $10, $11, $12, $13, $14)
      on conflict on constraint pk_pay_component_rule do update set
        is_active = excluded.is_active, formula = excluded.formula,
        base_formula = excluded.base_formula, rate_formula = excluded.rate_formula,
        usual_value = excluded.usual_value, taxable = excluded.taxable,
        contributable = excluded.contributable, periodic = excluded.periodic,
        minimum_wage = excluded.minimum_wage, source = excluded.source,
        account = excluded.account, credit_account = excluded.credit_account
      """;

  /** All with all their rules, in the order of the payslip. */
  Uni<List<ComponentView>> all() {
    return CompanySql.execute(SELECT + "order by c.position, c.code, r.valid_from desc")
        .map(ComponentView::of);
  }

  /** A page by code, one component more than asked for. */
  Uni<List<ComponentView>> page(PageRequest request) {
    var after = request.after(1);
    return CompanySql.execute(
            SELECT
                + "where c.id in (select id from pay_component where code > $1 order by code"
                + " limit $2) order by c.code, r.valid_from desc",
            after.isEmpty() ? "" : after.getFirst(),
            request.limitAndOne())
        .map(ComponentView::of);
  }

  /**
   * @throws NotFound if the company has no such component
   */
  Uni<ComponentView> require(UUID id) {
    return CompanySql.execute(SELECT + "where c.id = $1 order by r.valid_from desc", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("pay-component", id);
              }
              return ComponentView.of(rows).getFirst();
            });
  }

  /** Waits for other changes of components of the company, until the transaction ends. */
  Uni<Void> lock() {
    return CompanySql.execute(
            "select pg_advisory_xact_lock(hashtextextended('pay components '"
                + " || current_company(), 0))")
        .replaceWithVoid();
  }

  /**
   * Writes a new one with its first rule.
   *
   * @throws ComponentTaken if another one has the code
   * @throws ComponentMonthClosed if that month was paid already
   */
  Uni<UUID> insert(ComponentRequest request) {
    var id = Ids.next();
    return CompanySql.execute(
            INSERT,
            id,
            request.code(),
            request.label(),
            request.labelAr(),
            request.labelEn(),
            request.kind().name(),
            request.runKind().name(),
            (short) request.position())
        .onFailure(SqlFailures.violates("uq_pay_component_code"))
        .transform(e -> new ComponentTaken(request.code()))
        .chain(() -> writeRule(id, request))
        .replaceWith(id);
  }

  /**
   * @throws ComponentMonthClosed if that month was paid already
   */
  Uni<Void> update(UUID id, ComponentRequest request) {
    return CompanySql.execute(
            UPDATE,
            id,
            request.label(),
            request.labelAr(),
            request.labelEn(),
            (short) request.position())
        .chain(() -> writeRule(id, request));
  }

  /**
   * Notes what a component reads.
   *
   * @throws InvalidFormula if it reads itself in the end
   */
  Uni<Void> writeUses(UUID id, Collection<String> codes) {
    return CompanySql.execute("delete from pay_component_use where component_id = $1", id)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into pay_component_use (component_id, uses_id)"
                        + " select $1, id from pay_component where code = any ($2)",
                    id,
                    codes.toArray(String[]::new)))
        .onFailure(SqlFailures.violates("ck_pay_component_use_circle"))
        .transform(e -> new InvalidFormula("formula", "reads itself in the end"))
        .replaceWithVoid();
  }

  private static Uni<Void> writeRule(UUID id, ComponentRequest request) {
    @Nullable Object[] values = {
      id,
      request.firstDay(),
      request.formula(),
      request.baseFormula(),
      request.rateFormula(),
      request.value(),
      request.taxable(),
      request.contributable(),
      request.isPeriodic(),
      request.minimumWage(),
      request.source(),
      request.account(),
      request.creditAccount(),
      request.isActive()
    };
    return CompanySql.execute(WRITE_RULE, values)
        .onFailure(SqlFailures.violates("ck_pay_component_rule_open"))
        .transform(e -> new ComponentMonthClosed(String.valueOf(request.validFrom())))
        .replaceWithVoid();
  }
}
