package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.employee.PersonAtWork;
import dz.mizan.hr.employee.PersonAtWork.Stretch;
import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.component.UsualComponents;
import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.formula.Formula;
import dz.mizan.hr.pay.rule.LegalRules;
import dz.mizan.hr.pay.rule.PayRounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody's month, for tests; what is not said is usual. */
final class Pay {
  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final PayPolicy POLICY =
      new PayPolicy(
          PayRounding.LEGAL,
          Attachable.parse("1:10 2:15 3:20 4:25 5:30 6:40 *:50", new BigDecimal("50")),
          PayPolicy.Accounts.USUAL,
          true,
          false,
          true);
  static final Components USUAL = new Components(usual());

  YearMonth month = NOVEMBER;
  YearMonth covers;
  RunKind kind = RunKind.REGULAR;
  boolean paysSalary = true;
  boolean disabled;
  boolean south;
  int children;
  LocalDate hiredOn = LocalDate.of(2020, 1, 1);
  LocalDate leftOn;
  List<Stretch> stretches = new ArrayList<>();
  Map<String, BigDecimal> values = new HashMap<>();
  Map<String, Element> elements = new HashMap<>();
  MonthFacts facts = MonthFacts.PLAIN;
  Fraction averagePay = Fraction.ZERO;
  String reason;
  List<DueDeduction> deductions = new ArrayList<>();
  Seized seized = Seized.NONE;
  List<SlipDetail> paidBefore = new ArrayList<>();
  PaidElsewhere elsewhere;
  PayPolicy policy = POLICY;

  static Pay of(String salary) {
    var pay = new Pay();
    pay.stretches.add(stretch(NOVEMBER.atDay(1), NOVEMBER.atEndOfMonth(), salary, "1"));
    return pay;
  }

  static Stretch stretch(LocalDate from, LocalDate to, String salary, String share) {
    return new Stretch(
        from, to, new BigDecimal(salary), new BigDecimal(share), new UUID(0, 1), null, null);
  }

  Pay in(YearMonth other) {
    month = other;
    var one = stretches.getFirst();
    stretches.set(
        0,
        stretch(
            other.atDay(1),
            other.atEndOfMonth(),
            one.salary().toPlainString(),
            one.workShare().toPlainString()));
    return this;
  }

  Pay value(String code, String value) {
    values.put(code, new BigDecimal(value));
    return this;
  }

  Pay quantity(String code, String quantity) {
    elements.put(code, new Element(new BigDecimal(quantity), BigDecimal.ZERO));
    return this;
  }

  Pay amount(String code, String amount) {
    elements.put(code, new Element(BigDecimal.ZERO, new BigDecimal(amount)));
    return this;
  }

  Pay leave(String annual, String cnas, String unpaid) {
    facts =
        new MonthFacts(
            new BigDecimal(annual),
            new BigDecimal(cnas),
            new BigDecimal(unpaid),
            facts.leaveBalance(),
            facts.absenceHours(),
            facts.lateHours(),
            facts.workedHours(),
            facts.overtime(),
            facts.hasTimesheet());
    return this;
  }

  PayCase payCase() {
    var person =
        new PersonAtWork(
            new UUID(0, 7),
            "E-0007",
            "Amina",
            "Benali",
            null,
            null,
            new UUID(0, 1),
            "FIN",
            "CC1",
            null,
            "Comptable",
            hiredOn,
            leftOn,
            disabled,
            false,
            children,
            "SINGLE",
            null,
            south,
            stretches);
    var structure = new HashMap<String, BigDecimal>();
    USUAL.all().forEach(component -> structure.put(component.code(), null));
    return new PayCase(
        person,
        LegalRules.of(covers == null ? month : covers),
        month,
        covers,
        kind,
        paysSalary,
        structure,
        values,
        elements,
        facts,
        averagePay,
        reason,
        deductions,
        seized,
        paidBefore,
        elsewhere);
  }

  Calculated calculate() {
    return new CalculatePayslip(USUAL, policy).handle(payCase());
  }

  SlipDetail slip() {
    return calculate().detail();
  }

  static SlipLine line(SlipDetail slip, String code) {
    return slip.lines().stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
  }

  static List<Component> usual() {
    var seed = UsualComponents.read();
    var all = new ArrayList<Component>();
    var codes = seed.column("code");
    for (int i = 0; i < codes.length; i++) {
      all.add(
          new Component(
              codes[i],
              seed.column("label")[i],
              seed.column("label_ar")[i],
              SlipLine.Kind.valueOf(seed.column("kind")[i]),
              Boolean.parseBoolean(seed.column("taxable")[i]),
              Boolean.parseBoolean(seed.column("contributable")[i]),
              Boolean.parseBoolean(seed.column("periodic")[i]),
              Boolean.parseBoolean(seed.column("minimum_wage")[i]),
              RunKind.valueOf(seed.column("paid_by")[i]),
              Formula.parse(seed.column("formula")[i], PayFact.NAMES),
              formula(seed.column("base_formula")[i]),
              formula(seed.column("rate_formula")[i]),
              BigDecimal.ZERO,
              seed.column("source")[i],
              seed.column("account")[i],
              seed.column("credit_account")[i],
              Integer.parseInt(seed.column("position")[i])));
    }
    return all;
  }

  private static Formula formula(String text) {
    return text == null ? null : Formula.parse(text, PayFact.NAMES);
  }
}
