package dz.mizan.inventory.category;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute becomes.
 *
 * @param choices as before if missing; a choice that products have cannot go
 */
public record AttributeChange(
    @NotNull @Valid Labels names,
    @Schema(examples = "[\"green\",\"black\"]") @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 64) @Pattern(regexp = Labels.TEXT) String> choices) {}
