package dz.mizan.accounting.closing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a year's result could be appropriated: a proposal for the assembly, and the entry that would
 * book it. Nothing is booked by it.
 *
 * @param result positive for a profit
 * @param lossesBefore brought forward on 119, positive
 * @param legalReserveBase profit less losses brought forward, not below zero
 * @param legalReserve what goes to it: 5 % of the base until the reserve is 10 % of the capital
 *     (code de commerce art. 721)
 * @param distributable what the assembly may decide on
 * @param lines of the entry; empty if there is no result
 */
@Schema(name = "ResultAppropriation")
record Appropriation(
    @Schema(examples = "2026") int year,
    @Schema(type = SchemaType.STRING, examples = "1000000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal result,
    @Schema(type = SchemaType.STRING, examples = "100000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal lossesBefore,
    @Schema(type = SchemaType.STRING, examples = "5000000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal capital,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal legalReserveBefore,
    @Schema(type = SchemaType.STRING, examples = "900000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal legalReserveBase,
    @Schema(type = SchemaType.STRING, examples = "45000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal legalReserve,
    @Schema(type = SchemaType.STRING, examples = "855000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal distributable,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal dividends,
    List<Line> lines) {
  // Code de commerce art. 721 [V]: at least a twentieth of the profit less earlier losses, until
  // the reserve is a tenth of the capital.
  private static final BigDecimal SHARE = new BigDecimal("0.05");
  private static final BigDecimal CAP = new BigDecimal("0.10");
  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

  /** One line of the entry; the side that it is not on is zero. */
  @Schema(name = "AppropriationLine")
  record Line(
      @Schema(examples = "120") String account,
      @Schema(type = SchemaType.STRING, examples = "1000000.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal debit,
      @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
          BigDecimal credit) {}

  /**
   * What the books say.
   *
   * @param needsReserve whether the company's form wants a legal reserve (SARL, SPA)
   */
  record Basis(
      int year,
      BigDecimal result,
      BigDecimal lossesBefore,
      BigDecimal capital,
      BigDecimal reserve,
      boolean needsReserve) {}

  /** The accounts that the entry uses. */
  record Accounts(
      String profit,
      String loss,
      String legalReserve,
      String retained,
      String losses,
      String dividends) {}

  /**
   * @throws DividendsTooHigh if they exceed what can be distributed
   */
  static Appropriation of(Basis basis, Accounts accounts, BigDecimal dividends) {
    var profit = basis.result().max(ZERO);
    var base = profit.subtract(basis.lossesBefore()).max(ZERO);
    var room =
        basis
            .capital()
            .multiply(CAP)
            .setScale(2, RoundingMode.HALF_UP)
            .subtract(basis.reserve())
            .max(ZERO);
    var reserve =
        basis.needsReserve()
            ? base.multiply(SHARE).setScale(2, RoundingMode.HALF_UP).min(room)
            : ZERO;
    var distributable = base.subtract(reserve);
    if (dividends.compareTo(distributable) > 0) {
      throw new DividendsTooHigh(dividends, distributable);
    }
    var absorbed = profit.min(basis.lossesBefore());
    var lines = new ArrayList<Line>();
    debit(lines, accounts.profit(), profit);
    credit(lines, accounts.losses(), absorbed);
    credit(lines, accounts.legalReserve(), reserve);
    credit(lines, accounts.dividends(), dividends);
    credit(lines, accounts.retained(), distributable.subtract(dividends));
    var loss = basis.result().negate().max(ZERO);
    debit(lines, accounts.losses(), loss);
    credit(lines, accounts.loss(), loss);
    return new Appropriation(
        basis.year(),
        basis.result(),
        basis.lossesBefore(),
        basis.capital(),
        basis.reserve(),
        base,
        reserve,
        distributable,
        dividends,
        List.copyOf(lines));
  }

  private static void debit(List<Line> lines, String account, BigDecimal amount) {
    if (amount.signum() > 0) {
      lines.add(new Line(account, amount, ZERO));
    }
  }

  private static void credit(List<Line> lines, String account, BigDecimal amount) {
    if (amount.signum() > 0) {
      lines.add(new Line(account, ZERO, amount));
    }
  }
}
