package dz.mizan.inventory.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier sits.
 *
 * @param wilaya 1 to 58, and 59 to 69 for those made in 2026
 */
@RegisterForReflection
public record SupplierAddress(
    @Schema(examples = "12, rue Didouche Mourad")
        @Size(max = 200)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        @Nullable String street,
    @Schema(examples = "Alger-Centre")
        @Size(max = 100)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        @Nullable String commune,
    @Schema(examples = "16", description = "1 to 69") @Min(1) @Max(69) @Nullable Short wilaya,
    @Schema(examples = "16000") @Pattern(regexp = "[0-9]{5}", message = "five digits")
        @Nullable String postalCode) {

  /** Without blanks around. */
  public SupplierAddress {
    street = SupplierTexts.stripped(street);
    commune = SupplierTexts.stripped(commune);
  }
}
