package dz.mizan.accounting.period;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what was closed is opened again; kept in the audit trail. */
@RegisterForReflection
@Schema(name = "ReopeningReason")
public record Reason(
    @Schema(examples = "Facture d'électricité d'octobre reçue en retard")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String reason) {}
