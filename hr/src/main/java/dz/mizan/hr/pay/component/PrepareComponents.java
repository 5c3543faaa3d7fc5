package dz.mizan.hr.pay.component;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.pay.calculation.PayFact;
import dz.mizan.hr.pay.formula.Formula;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;

/** Gives the usual components, and one structure of all of them, to a company that has none. */
@ApplicationScoped
class PrepareComponents {
  private static final String COMPONENTS =
      """
      with seed as (
        select gen_random_uuid() as id, u.* from unnest($1::text[], $2::text[], $3::text[],
          $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
          $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[])
        as u (code, label, label_ar, label_en, kind, paid_by, position, formula, base_formula,
          rate_formula, taxable, contributable, periodic, minimum_wage, source, account,
          credit_account)),
      made as (
        insert into pay_component (id, code, label, label_ar, label_en, kind, paid_by, position)
        select id, code, label, label_ar, label_en, kind, paid_by, position::smallint from seed
        returning id)
      insert into pay_component_rule (component_id, valid_from, formula, base_formula, rate_formula,
        taxable, contributable, periodic, minimum_wage, source, account, credit_account)
      select s.id, '2022-01-01', s.formula, s.base_formula, s.rate_formula, s.taxable::boolean,
        s.contributable::boolean, s.periodic::boolean, s.minimum_wage::boolean, s.source, s.account,
        s.credit_account
      from seed s join made on made.id = s.id
      """;
  private static final String USES =
      """
      insert into pay_component_use (component_id, uses_id)
      select c.id, u.id from unnest($1::text[], $2::text[]) as x (code, uses)
      join pay_component c on c.code = x.code join pay_component u on u.code = x.uses
      on conflict do nothing
      """;
  private static final String STRUCTURE =
      """
      with made as (
        insert into pay_structure (id, code, name, is_usual)
        select gen_random_uuid(), 'USUAL', 'Structure usuelle', true
        where not exists (select from pay_structure) returning id)
      insert into pay_structure_line (structure_id, component_id)
      select made.id, c.id from made cross join pay_component c
      """;

  private final UsualComponents usual = UsualComponents.read();
  private final PayComponents components;

  PrepareComponents(PayComponents components) {
    this.components = components;
  }

  /** Does nothing where there are components. */
  Uni<Void> handle() {
    return isMissing()
        .chain(
            missing ->
                missing
                    ? components
                        .lock()
                        .chain(this::isMissing)
                        .chain(still -> still ? write() : Uni.createFrom().voidItem())
                    : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> isMissing() {
    return CompanySql.execute("select from pay_component limit 1").map(rows -> rows.size() == 0);
  }

  private Uni<Void> write() {
    return CompanySql.execute(
            COMPONENTS,
            usual.column("code"),
            usual.column("label"),
            usual.column("label_ar"),
            usual.column("label_en"),
            usual.column("kind"),
            usual.column("paid_by"),
            usual.column("position"),
            usual.column("formula"),
            usual.column("base_formula"),
            usual.column("rate_formula"),
            usual.column("taxable"),
            usual.column("contributable"),
            usual.column("periodic"),
            usual.column("minimum_wage"),
            usual.column("source"),
            usual.column("account"),
            usual.column("credit_account"))
        .chain(this::writeUses)
        .chain(() -> CompanySql.execute(STRUCTURE))
        .replaceWithVoid();
  }

  private Uni<Void> writeUses() {
    var codes = new ArrayList<String>();
    var uses = new ArrayList<String>();
    var names = usual.column("code");
    for (var column : new String[] {"formula", "base_formula", "rate_formula"}) {
      var formulas = usual.column(column);
      for (int i = 0; i < formulas.length; i++) {
        var formula = formulas[i];
        if (formula != null) {
          var code = String.valueOf(names[i]);
          Formula.parse(formula, PayFact.NAMES)
              .components()
              .forEach(
                  used -> {
                    codes.add(code);
                    uses.add(used);
                  });
        }
      }
    }
    return CompanySql.execute(USES, codes.toArray(String[]::new), uses.toArray(String[]::new))
        .replaceWithVoid();
  }
}
