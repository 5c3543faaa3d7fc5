package dz.mizan.common.security;

import io.smallrye.mutiny.Uni;
import java.security.PublicKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public keys that access tokens are verified with. */
public interface VerificationKeys {
  /**
   * Stands among the subjects of changes for the set of keys as a whole: it is to be read again. A
   * key that is withdrawn is a subject by its own id.
   */
  UUID KEY_SET = new UUID(0, 1);

  /** Completes when the key is known, or cannot be found out. Never blocks and never fails. */
  Uni<Void> learn(String keyId);

  /** The key of that id, if known and not withdrawn. */
  @Nullable PublicKey find(String keyId);

  /** Reads the keys again, as they were changed. Never blocks and never fails. */
  void renew();

  /** Whether any key is known: without one no token can be verified. */
  boolean areKnown();
}
