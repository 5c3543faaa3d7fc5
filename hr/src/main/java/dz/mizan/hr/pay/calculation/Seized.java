package dz.mizan.hr.pay.calculation;

import dz.mizan.hr.pay.SlipDetail;
import dz.mizan.hr.pay.SlipLine;
import java.math.BigDecimal;

/**
 * What other payslips of the same month had for creditors: the law's shares are of the month, not
 * of a payslip.
 *
 * @param attachable net pay that creditors may look at
 * @param alimony what maintenance had of it
 * @param ordinary what the others had
 */
public record Seized(BigDecimal attachable, BigDecimal alimony, BigDecimal ordinary) {
  /** There is no other payslip. */
  public static final Seized NONE = new Seized(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Of another payslip. */
  public static Seized of(SlipDetail slip) {
    var alimony = taken(slip, "ALIMONY");
    var ordinary = taken(slip, "GARNISHMENT");
    var before = slip.net().add(alimony).add(ordinary).add(taken(slip, "ADVANCE"));
    var attachable = before.subtract(Earnings.untouchable(slip.lines())).max(BigDecimal.ZERO);
    return new Seized(attachable, alimony, ordinary);
  }

  private static BigDecimal taken(SlipDetail slip, String code) {
    return slip.lines().stream()
        .filter(line -> line.code().equals(code))
        .map(SlipLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public Seized plus(Seized other) {
    return new Seized(
        attachable.add(other.attachable), alimony.add(other.alimony), ordinary.add(other.ordinary));
  }
}
