package dz.mizan.inventory.count;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a count is given up. */
public record Cancellation(
    @Schema(examples = "Reporté au 2 janvier")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = NewCount.TEXT)
        String reason) {}
