package dz.mizan.inventory.pos.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session came to: running (X) or for good (Z). Amounts are dinars, two decimals.
 *
 * @param zNumber without a gap per till; absent in an X report
 * @param at when it was made
 * @param tickets how many there are in the session, late ones included
 * @param sales of goods that went out, including TVA
 * @param refunds of goods that came back, including TVA; zero or negative
 * @param collected totals with TVA, stamp and rounding: what all payments sum up to
 * @param late what came in after its own session had been closed; part of all totals above
 * @param flagged tickets that deviate from what the server would have asked for
 * @param stockPending tickets of which something has not left the stock yet
 * @param grandTotalBefore of all Z reports before
 * @param grandTotal with this one
 */
@RegisterForReflection
public record TillReport(
    Kind kind,
    String company,
    UUID tillId,
    String tillCode,
    String tillName,
    UUID sessionId,
    long sessionNumber,
    @Nullable Long zNumber,
    OffsetDateTime openedAt,
    @Nullable OffsetDateTime closedAt,
    OffsetDateTime at,
    long tickets,
    @Nullable String firstTicket,
    @Nullable String lastTicket,
    @JsonFormat(shape = Shape.STRING) BigDecimal sales,
    @JsonFormat(shape = Shape.STRING) BigDecimal refunds,
    List<Rate> rates,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalHt,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTva,
    @JsonFormat(shape = Shape.STRING) BigDecimal totalTtc,
    @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
    @JsonFormat(shape = Shape.STRING) BigDecimal rounding,
    @JsonFormat(shape = Shape.STRING) BigDecimal collected,
    List<Paid> payments,
    Cash cash,
    List<CashMovement> movements,
    List<Late> late,
    long flagged,
    long stockPending,
    @JsonFormat(shape = Shape.STRING) BigDecimal grandTotalBefore,
    @JsonFormat(shape = Shape.STRING) BigDecimal grandTotal) {

  /** Running, or for good. */
  public enum Kind {
    X,
    Z
  }

  /** What was sold at one rate of TVA, less what came back: ht + tva = ttc. */
  @RegisterForReflection
  public record Rate(
      @JsonFormat(shape = Shape.STRING) BigDecimal tvaPercent,
      @JsonFormat(shape = Shape.STRING) BigDecimal ht,
      @JsonFormat(shape = Shape.STRING) BigDecimal tva,
      @JsonFormat(shape = Shape.STRING) BigDecimal ttc) {}

  /** What was paid by one method; of cash, what stayed after the change. */
  @RegisterForReflection
  public record Paid(
      PaymentMethod method, long count, @JsonFormat(shape = Shape.STRING) BigDecimal amount) {}

  /**
   * The drawer: float + sales + in + out = expected.
   *
   * @param sales cash of the session's own tickets, less refunds; late ones were counted before
   * @param movementsOut zero or negative
   * @param counted absent in an X report, as is the difference
   * @param difference counted less expected: positive if there is too much
   */
  @RegisterForReflection
  public record Cash(
      @JsonFormat(shape = Shape.STRING) BigDecimal openingFloat,
      @JsonFormat(shape = Shape.STRING) BigDecimal sales,
      @JsonFormat(shape = Shape.STRING) BigDecimal movementsIn,
      @JsonFormat(shape = Shape.STRING) BigDecimal movementsOut,
      @JsonFormat(shape = Shape.STRING) BigDecimal expected,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal counted,
      @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal difference) {}

  /** Cash that came in (positive) or went out (negative) without a ticket. */
  @RegisterForReflection
  public record CashMovement(
      UUID id,
      @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      String reason,
      OffsetDateTime movedAt,
      UUID movedBy) {}

  /**
   * Tickets of a closed session that came in afterwards.
   *
   * @param sessionId the closed one
   * @param cash what its drawer had more of than was expected when it was counted
   */
  @RegisterForReflection
  public record Late(
      UUID sessionId,
      long zNumber,
      long tickets,
      @JsonFormat(shape = Shape.STRING) BigDecimal ttc,
      @JsonFormat(shape = Shape.STRING) BigDecimal stampDuty,
      @JsonFormat(shape = Shape.STRING) BigDecimal cash) {}
}
