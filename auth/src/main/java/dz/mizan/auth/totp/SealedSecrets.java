package dz.mizan.auth.totp;

import dz.mizan.common.crypto.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Secrets as they are kept: encrypted, bound to their user's row. */
@ApplicationScoped
class SealedSecrets {
  private static final Logger LOG = Logger.getLogger(SealedSecrets.class);

  private final FieldCipher cipher;

  SealedSecrets(FieldCipher cipher) {
    this.cipher = cipher;
  }

  String seal(UUID userId, TotpSecret secret) {
    return cipher.encrypt(secret.base32(), place(userId));
  }

  /** Empty if its key was dropped: then only recovery codes help. */
  Optional<TotpSecret> open(UUID userId, String sealed) {
    try {
      return Optional.of(TotpSecret.ofBase32(cipher.decrypt(sealed, place(userId))));
    } catch (IllegalStateException e) {
      LOG.errorf("TOTP secret of user %s cannot be used: %s", userId, e.getMessage());
      return Optional.empty();
    }
  }

  /** The same under the current key. */
  String renew(UUID userId, String sealed, TotpSecret secret) {
    return cipher.isStale(sealed) ? seal(userId, secret) : sealed;
  }

  private static String place(UUID userId) {
    return "totp.secret." + userId;
  }
}
