package dz.mizan.common.security;

import io.smallrye.mutiny.Uni;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/** The public keys that access tokens are verified with. */
public interface VerificationKeys {

  /** Completes when the key is known, or cannot be found out. Never blocks and never fails. */
  Uni<Void> learn(String keyId);

  /** The key of that id, if known. */
  @Nullable PublicKey find(String keyId);

  /** Whether any key is known: without one no token can be verified. */
  boolean areKnown();
}
