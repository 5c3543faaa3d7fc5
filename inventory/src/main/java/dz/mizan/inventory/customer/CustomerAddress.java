package dz.mizan.inventory.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer sits. Commune and postal code are not looked up in a register.
 *
 * @param wilaya 1 to 58, and 59 to 69 for those made in 2026
 */
public record CustomerAddress(
    @Schema(examples = "7, boulevard Zighoud Youcef")
        @Size(max = 200)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        @Nullable String street,
    @Schema(examples = "Constantine")
        @Size(max = 100)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        @Nullable String commune,
    @Schema(examples = "25", description = "1 to 69") @Min(1) @Max(69) @Nullable Short wilaya,
    @Schema(examples = "25000") @Pattern(regexp = "[0-9]{5}", message = "five digits")
        @Nullable String postalCode) {

  /** Without blanks around. */
  public CustomerAddress {
    street = CustomerTexts.stripped(street);
    commune = CustomerTexts.stripped(commune);
  }

  boolean isEmpty() {
    return street == null && commune == null && wilaya == null && postalCode == null;
  }
}
