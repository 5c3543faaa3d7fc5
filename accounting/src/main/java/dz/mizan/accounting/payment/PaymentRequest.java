package dz.mizan.accounting.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment to record.
 *
 * @param treasuryAccountId where the money comes to or from; for a cheque received the bank account
 *     that it will be deposited to
 * @param date today if missing; never in the future
 * @param amount what the partner owes less, without stamp duty
 * @param currencyAmount what moved, where the treasury account is kept in another currency
 * @param reference the number of the cheque or transfer
 * @param advance whether it is for what is not invoiced yet: 4191 or 4091
 * @param withoutStamp whether cash received bears no stamp duty here, though usually it does
 * @param oldestFirst allocates what is not allocated by name to what is due first
 */
@Schema(name = "NewPayment")
public record PaymentRequest(
    @Schema(examples = "RECEIVED") @NotNull Direction direction,
    @Schema(examples = "CUSTOMER") @NotNull Party party,
    @NotNull UUID partnerId,
    @NotNull UUID treasuryAccountId,
    @Schema(examples = "TRANSFER") @NotNull Method method,
    @Schema(examples = "2026-11-26") @Nullable LocalDate date,
    @Schema(type = SchemaType.STRING, examples = "1190.00")
        @NotNull
        @Positive
        @DecimalMax(AllocationRequest.LARGEST)
        @Digits(integer = 15, fraction = 2)
        BigDecimal amount,
    @Schema(type = SchemaType.STRING, examples = "8.50")
        @Positive
        @DecimalMax(AllocationRequest.LARGEST)
        @Digits(integer = 15, fraction = 2)
        @Nullable BigDecimal currencyAmount,
    @Schema(examples = "CHQ 7712345")
        @Size(min = 1, max = 100)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String reference,
    @Schema(examples = "CPA", description = "Of a cheque received")
        @Size(min = 1, max = 100)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String draweeBank,
    @Schema(examples = "Règlement facture FA-2026-000012")
        @Size(min = 1, max = 200)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String label,
    @Nullable Boolean advance,
    @Nullable Boolean withoutStamp,
    @Nullable Boolean oldestFirst,
    @Size(max = AllocationRequest.MOST)
        @Nullable List<@NotNull @Valid AllocationRequest> allocations) {

  static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

  boolean isAdvance() {
    return Boolean.TRUE.equals(advance);
  }

  boolean isOldestFirst() {
    return Boolean.TRUE.equals(oldestFirst);
  }

  List<AllocationRequest> named() {
    return allocations == null ? List.of() : allocations;
  }

  BigDecimal exactAmount() {
    return amount.setScale(2);
  }
}
