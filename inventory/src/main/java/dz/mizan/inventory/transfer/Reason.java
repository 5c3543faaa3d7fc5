package dz.mizan.inventory.transfer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something ends otherwise than it was meant to. */
public record Reason(
    @Schema(examples = "Casse pendant le transport, constat n° 12")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = NewTransfer.TEXT)
        String reason) {}
