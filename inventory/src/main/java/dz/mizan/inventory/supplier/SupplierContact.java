package dz.mizan.inventory.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to call or write to. */
@RegisterForReflection
public record SupplierContact(
    @Schema(examples = "Service commercial")
        @Size(max = 100)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        @Nullable String name,
    @Schema(examples = "+213 21 45 67 89")
        @Pattern(regexp = SupplierTexts.PHONE, message = "a telephone number")
        @Nullable String phone,
    @Schema(examples = "ventes@fournisseur.dz")
        @Size(max = 254)
        @Pattern(regexp = SupplierTexts.EMAIL, message = "an e-mail address")
        @Nullable String email) {

  /** The person may be named in no log. */
  @Override
  public String toString() {
    return "SupplierContact";
  }
}
