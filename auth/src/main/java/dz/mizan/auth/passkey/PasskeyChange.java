package dz.mizan.auth.passkey;

import jakarta.validation.constraints.NotNull;

/** What can be changed of a passkey. */
public record PasskeyChange(@NotNull @PasskeyName String name) {}
