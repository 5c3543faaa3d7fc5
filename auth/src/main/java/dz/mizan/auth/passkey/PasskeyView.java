package dz.mizan.auth.passkey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A passkey as its owner sees it. */
public record PasskeyView(
    UUID id,
    @Schema(examples = "Amina's phone") String name,
    @Schema(description = "The authenticator's model; zeros where it keeps that to itself")
        UUID aaguid,
    @Schema(examples = "[\"hybrid\", \"internal\"]") List<String> transports,
    @Schema(description = "Whether it works without a username; absent if not known")
        @Nullable Boolean discoverable,
    @Schema(description = "Whether it is copied to other devices of its owner") boolean synced,
    Instant createdAt,
    @Nullable Instant lastUsedAt) {

  static PasskeyView of(Passkey passkey) {
    var credential = passkey.credential();
    return new PasskeyView(
        passkey.id(),
        passkey.name(),
        credential.aaguid(),
        passkey.transports(),
        passkey.discoverable(),
        credential.backedUp(),
        passkey.createdAt(),
        passkey.lastUsedAt());
  }
}
