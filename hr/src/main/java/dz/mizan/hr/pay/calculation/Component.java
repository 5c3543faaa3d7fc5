package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.RunKind;
import dz.mizan.hr.pay.SlipLine;
import dz.mizan.hr.pay.formula.Formula;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A component of pay with its formula read.
 *
 * @param minimumWage whether it counts towards the SNMG
 * @param paidBy the kind of run that pays it
 * @param base what the payslip shows as base; the same for rate
 * @param usualValue what {@code value} is where neither employee nor structure says
 * @param account debit of an earning or an employer's charge; null for the company's usual one
 * @param creditAccount credit of a deduction or an employer's charge
 */
public record Component(
    String code,
    String label,
    @Nullable String labelAr,
    SlipLine.Kind kind,
    boolean taxable,
    boolean contributable,
    boolean periodic,
    boolean minimumWage,
    RunKind paidBy,
    Formula formula,
    @Nullable Formula base,
    @Nullable Formula rate,
    BigDecimal usualValue,
    String source,
    @Nullable String account,
    @Nullable String creditAccount,
    int position) {

  /** The components that it reads. */
  public Set<String> uses() {
    var all = new HashSet<>(formula.components());
    if (base != null) {
      all.addAll(base.components());
    }
    if (rate != null) {
      all.addAll(rate.components());
    }
    return all;
  }
}
