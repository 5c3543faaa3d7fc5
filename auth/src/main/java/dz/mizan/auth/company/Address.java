package dz.mizan.auth.company;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a company sits. Commune and postal code are not looked up in a register.
 *
 * @param wilaya 1 to 58, and 59 to 69 for those made in 2026
 */
@Embeddable
@RegisterForReflection
public record Address(
    @Schema(examples = "12, rue Didouche Mourad")
        @Size(max = 200)
        @Pattern(regexp = CompanyTexts.LINE, message = "some text without control characters")
        @Nullable String street,
    @Schema(examples = "Alger-Centre")
        @Size(max = 100)
        @Pattern(regexp = CompanyTexts.LINE, message = "some text without control characters")
        @Nullable String commune,
    @Schema(examples = "16", description = "1 to 69") @Min(1) @Max(69) @Nullable Short wilaya,
    @Schema(examples = "16000")
        @Column(name = "postal_code")
        @Pattern(regexp = "[0-9]{5}", message = "five digits")
        @Nullable String postalCode) {

  /** Without blanks around. */
  public Address {
    street = CompanyTexts.stripped(street);
    commune = CompanyTexts.stripped(commune);
  }
}
