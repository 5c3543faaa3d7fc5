package dz.mizan.auth.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as operators see it. */
public record SigningKeyView(
    UUID kid,
    @Schema(description = "Counts the keys from 1") int generation,
    Status status,
    Instant signsFrom,
    Instant expiresAt,
    @Nullable Instant withdrawnAt) {

  /** What a key is good for. */
  public enum Status {
    /** Published, and will sign later. */
    STANDBY,
    /** Signs now. */
    SIGNING,
    /** Signs no more; its tokens hold as long as it is published. */
    RETIRED,
    /** Compromised, worth nothing. */
    WITHDRAWN
  }

  static List<SigningKeyView> of(SigningKeys keys) {
    var signing = keys.current().id();
    var now = Instant.now();
    return keys.all().stream()
        .map(
            key ->
                new SigningKeyView(
                    key.id(),
                    key.generation(),
                    statusOf(key, signing, now),
                    key.signsFrom(),
                    key.expiresAt(),
                    key.withdrawnAt()))
        .toList();
  }

  private static Status statusOf(SigningKey key, UUID signing, Instant now) {
    if (key.withdrawnAt() != null) {
      return Status.WITHDRAWN;
    }
    if (key.id().equals(signing)) {
      return Status.SIGNING;
    }
    return now.isBefore(key.signsFrom()) ? Status.STANDBY : Status.RETIRED;
  }
}
