package dz.mizan.auth.passwordless;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a login by passkey. */
public record PasskeyLoginOptionsRequest(
    @Schema(description = "Absent: the authenticator finds out who it is") @Valid
        @Nullable PasskeyLoginName user) {}
