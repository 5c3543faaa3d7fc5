package dz.mizan.accounting.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line with its amounts, two decimals.
 *
 * @param account null for goods
 * @param of what came; null otherwise
 * @param expected what it was to cost; null where nothing came
 * @param recoverable whether its TVA is given back by the state
 */
record PricedLine(
    BillLineKind kind,
    @Nullable String label,
    @Nullable String account,
    @Nullable String costCentre,
    @Nullable String project,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    BigDecimal ht,
    BigDecimal tvaPercent,
    BigDecimal tva,
    boolean deductible,
    boolean recoverable,
    @Nullable OpenLine of,
    @Nullable BigDecimal expected) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Without TVA, which is only known with the whole bill. */
  static PricedLine of(
      BillRequest.Line line,
      BillKind kind,
      @Nullable String account,
      BigDecimal tvaPercent,
      @Nullable OpenLine of) {
    var quantity = line.quantityOrOne();
    var ht =
        quantity
            .multiply(line.unitPrice())
            .multiply(HUNDRED.subtract(line.discount()))
            .divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return new PricedLine(
        line.kind(),
        line.label(),
        account,
        line.costCentre(),
        line.project(),
        quantity,
        line.unitPrice(),
        line.discount(),
        ht,
        tvaPercent,
        BigDecimal.ZERO.setScale(2),
        line.isDeductible(),
        line.isDeductible(),
        of,
        of == null ? null : of.expected(kind, quantity));
  }

  PricedLine tva(BigDecimal amount) {
    return new PricedLine(
        kind,
        label,
        account,
        costCentre,
        project,
        quantity,
        unitPrice,
        discountPercent,
        ht,
        tvaPercent,
        amount,
        deductible,
        recoverable,
        of,
        expected);
  }

  PricedLine lost() {
    return new PricedLine(
        kind,
        label,
        account,
        costCentre,
        project,
        quantity,
        unitPrice,
        discountPercent,
        ht,
        tvaPercent,
        tva,
        deductible,
        false,
        of,
        expected);
  }

  /** By how much it is dearer than agreed; negative if cheaper. */
  BigDecimal difference() {
    return expected == null ? BigDecimal.ZERO.setScale(2) : ht.subtract(expected);
  }

  /** Whether that is more than so many percent of what was agreed. */
  boolean isBeyond(BigDecimal tolerancePercent) {
    return expected != null
        && difference().abs().multiply(HUNDRED).compareTo(expected.multiply(tolerancePercent)) > 0;
  }
}
