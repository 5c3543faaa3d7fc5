package dz.mizan.inventory.category;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The names of a category, an attribute or a template.
 *
 * @param fr French, required: documents are in French by default
 */
@RegisterForReflection
public record Labels(
    @Schema(examples = "Huiles") @NotBlank @Size(max = 200) @Pattern(regexp = TEXT) String fr,
    @Schema(examples = "زيوت") @Size(max = 200) @Pattern(regexp = TEXT) @Nullable String ar,
    @Schema(examples = "Oils") @Size(max = 200) @Pattern(regexp = TEXT) @Nullable String en) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
}
