package dz.mizan.auth.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is meant. */
public record EraseRequest(
    @Schema(examples = "atlas", description = "The company's code, repeated")
        @NotNull
        @Size(max = 64)
        String code,
    @Schema(
            examples = "true",
            description =
                "That the company keeps its books and vouchers elsewhere, for the ten years that the"
                    + " law demands (Code de commerce, art. 12)")
        @NotNull
        Boolean acknowledgeRetention) {}
