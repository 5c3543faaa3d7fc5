package dz.mizan.accounting.partner;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner sits.
 *
 * @param wilaya 1 to 58, and 59 to 69 for those made in 2026
 */
@RegisterForReflection
@Schema(name = "PartnerAddress")
record PartnerAddress(
    @Schema(examples = "7, boulevard Zighoud Youcef")
        @Size(max = 200)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String street,
    @Schema(examples = "Constantine")
        @Size(max = 100)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String commune,
    @Schema(examples = "25", description = "1 to 69") @Min(1) @Max(69) @Nullable Short wilaya,
    @Schema(examples = "25000") @Pattern(regexp = "[0-9]{5}", message = "five digits")
        @Nullable String postalCode) {
  static final PartnerAddress NONE = new PartnerAddress(null, null, null, null);

  PartnerAddress {
    street = PartnerTexts.stripped(street);
    commune = PartnerTexts.stripped(commune);
  }

  /** Nobody's address is in a log. */
  @Override
  public String toString() {
    return "PartnerAddress";
  }
}
