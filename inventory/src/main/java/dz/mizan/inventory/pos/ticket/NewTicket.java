package dz.mizan.inventory.pos.ticket;

import dz.mizan.inventory.pos.report.PaymentMethod;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the till made it.
 *
 * @param id made by the till, once for all
 * @param sessionId the session in which it was issued; by its time if missing
 * @param issuedAt by the till's clock
 * @param offline whether it was handed out before the server knew of it; false if missing
 * @param provisionalNumber what the till printed on it
 * @param customerId needed for payments on account
 * @param stampDuty as printed, if it was; online it must be what is due
 * @param rounding of cash, as printed, if it was; online it must be what the settings say
 */
@RegisterForReflection
public record NewTicket(
    @NotNull UUID id,
    @NotNull UUID tillId,
    @Nullable UUID sessionId,
    @Schema(examples = "2026-11-26T10:15:30+01:00") @NotNull OffsetDateTime issuedAt,
    @Schema(examples = "false") @Nullable Boolean offline,
    @Schema(examples = "C1-LOCAL-17") @Size(max = 32) @Pattern(regexp = TEXT)
        @Nullable String provisionalNumber,
    @Nullable UUID customerId,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Line> lines,
    @NotNull @Size(max = 10) List<@NotNull @Valid Payment> payments,
    @Schema(examples = "12.00", type = SchemaType.STRING)
        @DecimalMin("0")
        @Digits(integer = 12, fraction = 2)
        @Nullable BigDecimal stampDuty,
    @Schema(examples = "0.00", type = SchemaType.STRING)
        @DecimalMin("-10")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 2)
        @Nullable BigDecimal rounding) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /**
   * One line: a sale names the product, by its id or by a barcode; a return names the line that was
   * sold.
   *
   * @param unit of the product; its base unit, or the barcode's, if missing
   * @param quantity positive for a sale, negative for a return; in that unit
   * @param unitPrice as shown to the customer; the list's if missing
   * @param lotNumber the lot or serial number, where the cashier knows it
   */
  @RegisterForReflection
  public record Line(
      @Nullable UUID productId,
      @Schema(examples = "6130000000014") @Size(min = 8, max = 14) @Pattern(regexp = "[0-9]*")
          @Nullable String barcode,
      @Schema(examples = "PIECE") @Size(max = 16) @Pattern(regexp = "[A-Z][A-Z0-9_-]*")
          @Nullable String unit,
      @Schema(examples = "2", type = SchemaType.STRING) @NotNull @Digits(integer = 9, fraction = 3)
          BigDecimal quantity,
      @Schema(examples = "595.00", type = SchemaType.STRING)
          @DecimalMin("0")
          @Digits(integer = 9, fraction = 4)
          @Nullable BigDecimal unitPrice,
      @Schema(examples = "10", type = SchemaType.STRING)
          @DecimalMin("0")
          @DecimalMax("100")
          @Digits(integer = 3, fraction = 2)
          @Nullable BigDecimal discountPercent,
      @Schema(examples = "L-2026-118") @Size(min = 1, max = 64) @Pattern(regexp = TEXT)
          @Nullable String lotNumber,
      @Valid @Nullable ReturnOf returnOf) {

    boolean isReturn() {
      return returnOf != null;
    }

    BigDecimal discount() {
      return discountPercent == null ? BigDecimal.ZERO : discountPercent;
    }
  }

  /**
   * A line that was sold.
   *
   * @param line from 1
   */
  @RegisterForReflection
  public record ReturnOf(
      @NotNull UUID ticketId, @Schema(examples = "1") @NotNull @Min(1) @Max(200) Integer line) {}

  /**
   * A payment.
   *
   * @param amount of cash, what was handed over; negative where money goes back
   * @param reference of the card's slip, the cheque, …
   */
  @RegisterForReflection
  public record Payment(
      @Schema(examples = "CASH") @NotNull PaymentMethod method,
      @Schema(examples = "1200.00", type = SchemaType.STRING)
          @NotNull
          @Digits(integer = 12, fraction = 2)
          BigDecimal amount,
      @Schema(examples = "CIB-004211") @Size(max = 64) @Pattern(regexp = TEXT)
          @Nullable String reference) {}

  boolean isOffline() {
    return Boolean.TRUE.equals(offline);
  }

  /** What two deliveries of the same ticket have in common: one may be a second try, offline. */
  NewTicket content() {
    return new NewTicket(
        id,
        tillId,
        sessionId,
        issuedAt,
        null,
        provisionalNumber,
        customerId,
        lines,
        payments,
        stampDuty,
        rounding);
  }

  /**
   * Checks what the annotations cannot.
   *
   * @throws TicketRefusals.InvalidTicket naming all that is wrong
   */
  void check() {
    var wrong = new TicketRefusals.InvalidTicket();
    for (int i = 0; i < lines.size(); i++) {
      check(lines.get(i), "lines[" + i + "].", wrong);
    }
    long distinct = lines.stream().filter(Line::isReturn).map(Line::returnOf).distinct().count();
    if (distinct < lines.stream().filter(Line::isReturn).count()) {
      wrong.at("lines", "a line that was sold is there twice");
    }
    for (int i = 0; i < payments.size(); i++) {
      var payment = payments.get(i);
      if (payment.amount().signum() == 0) {
        wrong.at("payments[" + i + "].amount", "must not be zero");
      }
      if (payment.method() == PaymentMethod.ACCOUNT && customerId == null) {
        wrong.at("customerId", "is required for a payment on account");
      }
    }
    wrong.throwIfAny();
  }

  private void check(Line line, String at, TicketRefusals.InvalidTicket wrong) {
    if (line.quantity().signum() == 0) {
      wrong.at(at + "quantity", "must not be zero");
    } else if (line.isReturn() != (line.quantity().signum() < 0)) {
      wrong.at(at + "quantity", "positive for a sale, negative with returnOf");
    }
    if (line.isReturn()) {
      if (line.productId() != null
          || line.barcode() != null
          || line.unit() != null
          || line.unitPrice() != null
          || line.discountPercent() != null) {
        wrong.at(at + "returnOf", "product, unit and price are those of the line that was sold");
      }
    } else if ((line.productId() == null) == (line.barcode() == null)) {
      wrong.at(at + "productId", "either productId or barcode");
    } else if (isOffline() && line.unitPrice() == null) {
      wrong.at(at + "unitPrice", "is required offline: what the customer was shown");
    }
  }
}
