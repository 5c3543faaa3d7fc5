package dz.mizan.accounting.treasury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new bank account or till.
 *
 * @param account of class 51, 53 or 54, of which no other treasury account is kept
 * @param journal of the kind BANK or CASH, as the account
 * @param currency the company's if missing
 */
@Schema(name = "NewTreasuryAccount")
record TreasuryRequest(
    @Schema(examples = "BANK") @NotNull TreasuryKind kind,
    @Schema(examples = "BNA agence 601")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        String name,
    @Schema(examples = "512")
        @NotNull
        @Pattern(regexp = "5[134][0-9]{1,10}", message = "an account of class 51, 53 or 54")
        String account,
    @Schema(examples = "BQ")
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{1,8}", message = "1 to 8 capital letters or digits")
        String journal,
    @Schema(examples = "BNA")
        @Size(min = 1, max = 100)
        @Pattern(regexp = NO_CONTROL, message = "no control characters")
        @Nullable String bankName,
    @Schema(examples = "00100601020030040055") @Pattern(regexp = "[0-9]{20}", message = "20 digits")
        @Nullable String rib,
    @Schema(examples = "DZD") @Pattern(regexp = "[A-Z]{3}", message = "three capital letters")
        @Nullable String currency) {

  static final String NO_CONTROL = "[^\\p{Cntrl}\\p{Cs}]*";

  /** What may change of one; ledger account, journal and currency stay. */
  @Schema(name = "TreasuryAccountChange")
  record Change(
      @Schema(examples = "BNA agence 601")
          @NotBlank
          @Size(max = 100)
          @Pattern(regexp = NO_CONTROL, message = "no control characters")
          String name,
      @Schema(examples = "BNA")
          @Size(min = 1, max = 100)
          @Pattern(regexp = NO_CONTROL, message = "no control characters")
          @Nullable String bankName,
      @Schema(examples = "00100601020030040055")
          @Pattern(regexp = "[0-9]{20}", message = "20 digits")
          @Nullable String rib,
      @Schema(description = "No money goes in or out of one that is not") @NotNull
          Boolean active) {}
}
