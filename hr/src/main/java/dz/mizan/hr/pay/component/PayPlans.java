package dz.mizan.hr.pay.component;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.calculation.Component;
import dz.mizan.hr.pay.calculation.Components;
import dz.mizan.hr.pay.calculation.PayFact;
import dz.mizan.hr.pay.formula.Formula;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door for the calculation: components and structures as they hold in a month. */
@ApplicationScoped
public class PayPlans {
  private static final String STRUCTURES =
      """
      select s.id, c.code, l.value from pay_structure s
      left join pay_structure_line l on l.structure_id = s.id and l.starts_on <= $1
        and (l.ends_on is null or l.ends_on >= $1)
      left join pay_component c on c.id = l.component_id
      """;
  private static final String USUAL =
      """
      select pay_rules() as stamp, coalesce(
        (select usual_structure from payroll_run
          where kind = 'REGULAR' and month = $1 and status in ('APPROVED', 'PAID')),
        (select id from pay_structure where is_usual)) as usual
      """;

  private final PayComponents components;
  private final PrepareComponents prepare;

  PayPlans(PayComponents components, PrepareComponents prepare) {
    this.components = components;
    this.prepare = prepare;
  }

  /** The plan of a month; a company that has no components is given the usual ones. */
  public Uni<PayPlan> of(YearMonth month) {
    var first = month.atDay(1);
    return prepare
        .handle()
        .chain(() -> CompanySql.execute(USUAL, first))
        .map(rows -> rows.iterator().next())
        .chain(
            usual ->
                components
                    .all()
                    .chain(
                        all ->
                            CompanySql.execute(STRUCTURES, first)
                                .map(rows -> plan(month, all, rows, usual))));
  }

  private static PayPlan plan(
      YearMonth month, List<ComponentView> all, RowSet<Row> rows, Row usual) {
    var found = new ArrayList<Component>();
    var codes = new HashMap<UUID, String>();
    for (var view : all) {
      codes.put(view.id(), view.code());
      view.rules().stream()
          .filter(rule -> !YearMonth.parse(rule.validFrom()).isAfter(month))
          .findFirst()
          .filter(ComponentView.Rule::active)
          .ifPresent(rule -> found.add(component(view, rule)));
    }
    var structures = new HashMap<UUID, Map<String, BigDecimal>>();
    for (var row : rows) {
      var id = row.getUUID("id");
      var lines = structures.computeIfAbsent(id, any -> new HashMap<>());
      if (row.getString("code") != null) {
        lines.put(row.getString("code"), row.getBigDecimal("value"));
      }
    }
    return new PayPlan(
        new Components(found),
        codes,
        structures,
        usual.getUUID("usual"),
        String.valueOf(usual.getString("stamp")));
  }

  static Component component(ComponentView view, ComponentView.Rule rule) {
    return new Component(
        view.code(),
        view.label(),
        view.labelAr(),
        view.kind(),
        rule.taxable(),
        rule.contributable(),
        rule.periodic(),
        rule.minimumWage(),
        view.paidBy(),
        Formula.parse(rule.formula(), PayFact.NAMES),
        formula(rule.baseFormula()),
        formula(rule.rateFormula()),
        rule.usualValue(),
        rule.source(),
        rule.account(),
        rule.creditAccount(),
        view.position());
  }

  private static @Nullable Formula formula(@Nullable String text) {
    return text == null ? null : Formula.parse(text, PayFact.NAMES);
  }
}
