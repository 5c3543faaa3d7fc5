package dz.mizan.accounting.bankstatement;

import dz.mizan.accounting.payment.AllocationRequest;
import dz.mizan.accounting.payment.Method;
import dz.mizan.accounting.payment.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a line of a statement is to be booked as. */
final class BookingRequest {
  private BookingRequest() {}

  /**
   * A payment.
   *
   * @param method TRANSFER if missing; CARD; CHEQUE for one that we wrote
   * @param oldestFirst allocates what is not allocated by name to what is due first
   */
  @Schema(name = "BankStatementLinePayment")
  record OfPayment(
      @Schema(examples = "CUSTOMER") @NotNull Party party,
      @NotNull UUID partnerId,
      @Schema(examples = "TRANSFER") @Nullable Method method,
      @Schema(examples = "VIR 5521")
          @Size(min = 1, max = 100)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          @Nullable String reference,
      @Size(min = 1, max = 200)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          @Nullable String label,
      @Nullable Boolean advance,
      @Nullable Boolean oldestFirst,
      @Size(max = 100) @Nullable List<@NotNull @Valid AllocationRequest> allocations) {}

  /**
   * An entry: by a rule, or to an account.
   *
   * @param ruleId instead of the others
   */
  @Schema(name = "BankStatementLineEntry")
  record OfEntry(
      @Nullable UUID ruleId,
      @Schema(examples = "627") @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
          @Nullable String account,
      @Nullable UUID partnerId,
      @Schema(examples = "ADM")
          @Size(min = 1, max = 20)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          @Nullable String costCentre,
      @Schema(examples = "Frais bancaires")
          @Size(min = 1, max = 200)
          @Pattern(regexp = StatementProfile.NO_CONTROL, message = "no control characters")
          @Nullable String label) {}

  /** A cheque that was deposited. */
  @Schema(name = "BankStatementLineCheque")
  record OfCheque(@NotNull UUID paymentId) {}
}
