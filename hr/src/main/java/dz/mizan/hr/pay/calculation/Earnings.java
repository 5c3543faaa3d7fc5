package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import java.math.BigDecimal;
import java.util.List;

/** The lines that come from components, and the check against the SNMG. */
final class Earnings {
  private Earnings() {}

  /** Which components this payslip pays. */
  private static boolean pays(PayCase payCase, Component component) {
    return switch (payCase.kind()) {
      case REGULAR, BACK_PAY -> component.paidBy() == RunKind.REGULAR;
      case THIRTEENTH -> component.paidBy() == RunKind.THIRTEENTH;
      case SETTLEMENT ->
          component.paidBy() == RunKind.SETTLEMENT
              || (payCase.paysSalary() && component.paidBy() == RunKind.REGULAR);
    };
  }

  /** Adds them, those that come to nothing left out. */
  static void add(Lines lines, List<Component> components, PayCase payCase, Worth worth) {
    for (var component : components) {
      if (!payCase.structure().containsKey(component.code()) || !pays(payCase, component)) {
        continue;
      }
      var amount = worth.amount(component);
      if (amount.signum() == 0) {
        continue;
      }
      boolean isEarning = component.kind() == SlipLine.Kind.EARNING;
      lines.add(
          new SlipLine(
              component.code(),
              component.label(),
              component.labelAr(),
              worth.shown(component, component.base(), 2),
              worth.shown(component, component.rate(), 4),
              amount,
              component.kind(),
              component.formula().text(),
              component.source(),
              isEarning && component.taxable(),
              isEarning && component.contributable(),
              component.periodic()));
    }
  }

  /**
   * @throws Blocked if what counts is less than the SNMG for those days, and nobody said why
   */
  static void requireMinimum(
      Lines lines, Components components, PayCase payCase, Presence presence) {
    var counted =
        lines.earnings(
            line -> {
              var component = components.find(line.code());
              return component != null && component.minimumWage();
            });
    var least = presence.minimum().round(2);
    var reason = payCase.belowMinimumReason();
    if (counted.compareTo(least) < 0 && (reason == null || reason.isBlank())) {
      throw new Blocked("below-snmg", "what counts for the SNMG is less than it is for these days");
    }
  }

  /** The sum of what is neither taxed nor insured: creditors do not look at it. */
  static BigDecimal untouchable(Lines lines) {
    return lines.earnings(line -> !line.taxable() && !line.contributable());
  }
}
