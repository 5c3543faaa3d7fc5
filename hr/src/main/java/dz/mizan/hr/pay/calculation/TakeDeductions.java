package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.calculation.DueDeduction.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Maintenance, garnishments and advances, in that order, as far as the net pay and the law let. */
final class TakeDeductions {
  private static final String LAW = "Code de procédure civile et administrative arts 775-776 (K)";

  private TakeDeductions() {}

  /**
   * Adds a line for each that takes something.
   *
   * @param net before them
   * @param attachable what of it creditors may look at
   * @param seized what other payslips of the month had for them; all of the month counts as one
   */
  static List<Taken> take(
      Lines lines,
      List<DueDeduction> due,
      BigDecimal net,
      BigDecimal attachable,
      Seized seized,
      BigDecimal snmg,
      Attachable limits) {
    var month = attachable.add(seized.attachable());
    var mostAlimony = limits.alimony(month);
    var mostOrdinary = limits.ordinary(month, snmg);
    var alimony = mostAlimony.subtract(seized.alimony());
    var ordinary = mostOrdinary.subtract(seized.ordinary());
    // Both together never reach beyond the wider of the two bounds, nor into what is not theirs.
    var creditors =
        mostAlimony
            .max(mostOrdinary)
            .subtract(seized.alimony())
            .subtract(seized.ordinary())
            .min(attachable);
    var left = net;
    var all = new ArrayList<Taken>();
    for (var one : due.stream().sorted(Comparator.comparing(DueDeduction::kind)).toList()) {
      var bound =
          switch (one.kind()) {
            case ALIMONY -> alimony.min(creditors).min(left);
            case GARNISHMENT -> ordinary.min(creditors).min(left);
            case ADVANCE -> left;
          };
      var amount = one.most(bound.max(BigDecimal.ZERO)).setScale(2);
      if (amount.signum() <= 0) {
        continue;
      }
      left = left.subtract(amount);
      if (one.kind() == Kind.ALIMONY) {
        alimony = alimony.subtract(amount);
        creditors = creditors.subtract(amount);
      } else if (one.kind() == Kind.GARNISHMENT) {
        ordinary = ordinary.subtract(amount);
        creditors = creditors.subtract(amount);
      }
      all.add(new Taken(one, amount));
      lines.add(line(one, amount, attachable));
    }
    return all;
  }

  private static SlipLine line(DueDeduction due, BigDecimal amount, BigDecimal attachable) {
    return due.kind() == Kind.ADVANCE
        ? SlipLine.other(
            "ADVANCE",
            "Avance: " + due.reason(),
            "تسبيق",
            null,
            null,
            amount,
            SlipLine.Kind.DEDUCTION,
            "instalment, as far as the net pay reaches",
            "Accord")
        : SlipLine.other(
            due.kind() == Kind.ALIMONY ? "ALIMONY" : "GARNISHMENT",
            "Opposition: " + due.reason(),
            "حجز على الأجر",
            attachable,
            null,
            amount,
            SlipLine.Kind.DEDUCTION,
            "within the attachable share of the net pay",
            LAW);
  }
}
