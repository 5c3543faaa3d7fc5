package dz.mizan.auth.passkey;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a passkey. */
public record PasskeyChange(
    @Schema(examples = "Office laptop") @NotNull @PasskeyName String name) {}
