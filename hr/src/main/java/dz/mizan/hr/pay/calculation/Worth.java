package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.exact.Fraction;
import dz.mizan.hr.pay.formula.DivisionByZero;
import dz.mizan.hr.pay.formula.Formula;
import dz.mizan.hr.pay.formula.Names;
import dz.mizan.hr.pay.rule.MonthRules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the components come to in one payslip; each is worked out once, when it is first read. */
final class Worth {
  private static final BigDecimal LIMIT = new BigDecimal("1000000000");

  private final Components components;
  private final PayCase payCase;
  private final Map<String, Element> elements;
  private final Map<String, Fraction> facts = new HashMap<>();
  private final Map<String, Fraction> done = new HashMap<>();

  Worth(Components components, PayCase payCase, Presence presence) {
    this.components = components;
    this.payCase = payCase;
    this.elements = new HashMap<>(payCase.elements());
    addOvertime();
    addFacts(presence);
  }

  /** The amount of a component, in centimes; nothing for what he does not get. */
  BigDecimal amount(Component component) {
    return of(component.code()).round(2);
  }

  /** What is shown beside it. */
  @Nullable BigDecimal shown(Component component, @Nullable Formula formula, int decimals) {
    return formula == null ? null : value(component, formula).round(decimals);
  }

  private Fraction of(String code) {
    var known = done.get(code);
    if (known != null) {
      return known;
    }
    var component = components.find(code);
    var value =
        component == null || !payCase.structure().containsKey(code)
            ? Fraction.ZERO
            : Fraction.of(value(component, component.formula()).round(2));
    if (value.numerator().abs().bitLength() > 64 || value.round(0).abs().compareTo(LIMIT) > 0) {
      throw new Blocked("amount-too-large", code + " comes to more than a thousand million");
    }
    done.put(code, value);
    return value;
  }

  private Fraction value(Component component, Formula formula) {
    try {
      return formula.value(names(component));
    } catch (DivisionByZero e) {
      throw new Blocked(
          "division-by-zero", component.code() + " divides by zero: " + formula.text());
    }
  }

  private Names names(Component component) {
    var code = component.code();
    return name ->
        switch (name) {
          case "value" -> Fraction.of(ownValue(component));
          case "quantity" -> Fraction.of(elements.getOrDefault(code, Element.NONE).quantity());
          case "amount" -> Fraction.of(elements.getOrDefault(code, Element.NONE).amount());
          default ->
              Character.isUpperCase(name.charAt(0))
                  ? of(name)
                  : facts.getOrDefault(name, Fraction.ZERO);
        };
  }

  private BigDecimal ownValue(Component component) {
    var own = payCase.values().get(component.code());
    if (own != null) {
      return own;
    }
    var structures = payCase.structure().get(component.code());
    return structures == null ? component.usualValue() : structures;
  }

  // A component of its own for a premium, such as OT50; else hours at the normal rate in OVERTIME.
  private void addOvertime() {
    payCase
        .facts()
        .overtime()
        .forEach(
            (premium, hours) -> {
              var own = "OT" + premium.stripTrailingZeros().toPlainString();
              if (gets(own)) {
                elements.merge(own, new Element(hours, BigDecimal.ZERO), Element::plus);
                return;
              }
              if (!gets("OVERTIME")) {
                throw new Blocked(
                    "overtime-unpaid", "there is no component for overtime at " + premium + " %");
              }
              var factor = BigDecimal.ONE.add(premium.movePointLeft(2));
              elements.merge(
                  "OVERTIME", new Element(hours.multiply(factor), BigDecimal.ZERO), Element::plus);
            });
  }

  private boolean gets(String code) {
    return components.find(code) != null && payCase.structure().containsKey(code);
  }

  private void addFacts(Presence presence) {
    var person = payCase.person();
    var last = person.stretches().getLast();
    var facts = payCase.facts();
    var allLeave = facts.allLeave();
    put(PayFact.BASE, presence.base());
    put(PayFact.SALARY, last.salary());
    put(PayFact.SHARE, last.workShare());
    put(PayFact.DAYS, presence.days());
    put(PayFact.PRESENT_DAYS, presence.days().minus(presence.within(allLeave, allLeave)));
    put(PayFact.HOURS, presence.hours());
    put(PayFact.MONTH_DAYS, Fraction.of(Presence.MONTH_DAYS, 1));
    put(PayFact.MONTH_HOURS, MonthRules.MONTH_HOURS);
    put(PayFact.SENIORITY, Fraction.of(Presence.seniority(person, payCase.calculated()), 1));
    put(PayFact.MONTHS, Presence.monthsOfYear(person, payCase.calculated()));
    put(PayFact.CHILDREN, Fraction.of(person.children(), 1));
    put(PayFact.MARRIED, Fraction.of("MARRIED".equals(person.maritalStatus()) ? 1 : 0, 1));
    put(PayFact.SOUTH, Fraction.of(person.south() ? 1 : 0, 1));
    put(PayFact.SNMG, payCase.rules().snmg().value());
    put(PayFact.LEAVE_DAYS, presence.within(facts.leaveDays(), allLeave));
    put(PayFact.CNAS_DAYS, presence.within(facts.cnasDays(), allLeave));
    put(PayFact.UNPAID_DAYS, presence.within(facts.unpaidDays(), allLeave));
    put(PayFact.LEAVE_BALANCE, facts.leaveBalance());
    put(PayFact.AVERAGE_PAY, payCase.averagePay());
    put(PayFact.ABSENCE_HOURS, facts.absenceHours());
    put(PayFact.LATE_HOURS, facts.lateHours());
    put(PayFact.WORKED_HOURS, facts.workedHours());
  }

  private void put(PayFact fact, BigDecimal value) {
    put(fact, Fraction.of(value));
  }

  private void put(PayFact fact, Fraction value) {
    facts.put(fact.written(), value);
  }
}
