package dz.mizan.accounting.payment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code payment.received.v1}, {@code payment.made.v1} and {@code payment.cancelled.v1}.
 * Dinars with two decimals.
 *
 * @param status BOUNCED or CANCELLED in the last
 * @param stamp stamp duty received besides the amount
 * @param allocations what it settled when it was recorded; none in the last
 * @param endedOn when it was taken back
 */
@RegisterForReflection
public record PaymentEvent(
    UUID paymentId,
    String number,
    PaymentStatus status,
    Party party,
    UUID partnerId,
    Method method,
    LocalDate date,
    @JsonFormat(shape = Shape.STRING) BigDecimal amount,
    @JsonFormat(shape = Shape.STRING) BigDecimal stamp,
    String currency,
    boolean advance,
    @Nullable String reference,
    UUID entryId,
    List<Settled> allocations,
    @Nullable LocalDate endedOn,
    @Nullable String reason) {

  /**
   * A document that it settled, wholly or in part.
   *
   * @param documentId such as the invoice; absent for a plain entry
   * @param discount given for early payment
   * @param writeOff a small difference
   */
  @RegisterForReflection
  public record Settled(
      UUID entryId,
      @Nullable String documentType,
      @Nullable UUID documentId,
      @JsonFormat(shape = Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = Shape.STRING) BigDecimal discount,
      @JsonFormat(shape = Shape.STRING) BigDecimal writeOff) {}

  static PaymentEvent of(Payment payment) {
    return new PaymentEvent(
        payment.id(),
        payment.number(),
        payment.status(),
        payment.party(),
        payment.partnerId(),
        payment.method(),
        payment.date(),
        payment.amount(),
        payment.stamp(),
        Money.DZD,
        payment.advance(),
        payment.reference(),
        payment.entryId(),
        payment.standing().stream().map(PaymentEvent::settled).toList(),
        payment.endedOn(),
        payment.endReason());
  }

  private static Settled settled(Allocation one) {
    return new Settled(
        one.entryId(),
        one.documentType(),
        one.documentId(),
        one.amount(),
        one.discount(),
        one.writeOff());
  }
}
