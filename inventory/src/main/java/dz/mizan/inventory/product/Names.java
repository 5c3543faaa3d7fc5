package dz.mizan.inventory.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The names of a product.
 *
 * @param fr French, required: documents are in French by default
 */
@RegisterForReflection
public record Names(
    @Schema(examples = "Huile d'olive 1 L") @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
        String fr,
    @Schema(examples = "زيت زيتون 1 ل") @Size(max = 200) @Pattern(regexp = TEXT)
        @Nullable String ar,
    @Schema(examples = "Olive oil 1 L") @Size(max = 200) @Pattern(regexp = TEXT)
        @Nullable String en) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
}
