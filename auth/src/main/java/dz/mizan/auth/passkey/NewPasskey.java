package dz.mizan.auth.passkey;

import dz.mizan.auth.webauthn.AttestationJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A passkey to be added. */
public record NewPasskey(
    @NotNull @PasskeyName String name, @NotNull @Valid AttestationJson credential) {}
