package dz.mizan.auth.totp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Which code is good when (RFC 6238), in the parameters that all authenticator apps know. */
final class TotpCodes {
  static final int STEP_SECONDS = 30;
  static final int DIGITS = 6;

  // For clocks that are off, and codes that are typed slowly.
  private static final int STEPS_OFF = 1;

  private TotpCodes() {}

  static long stepAt(Instant now) {
    return now.getEpochSecond() / STEP_SECONDS;
  }

  /**
   * The step that the code belongs to, of the current one and its neighbours; none before or at
   * {@code lastStep}. Looks at all of them whatever it finds, so the time tells nothing.
   */
  static OptionalLong match(String code, byte[] secret, Instant now, long lastStep) {
    var found = OptionalLong.empty();
    var given = code.getBytes(StandardCharsets.UTF_8);
    for (long step = stepAt(now) - STEPS_OFF; step <= stepAt(now) + STEPS_OFF; step++) {
      var good = MessageDigest.isEqual(given, at(secret, step).getBytes(StandardCharsets.UTF_8));
      if (good && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  static String at(byte[] secret, long step) {
    try {
      return new HmacOneTimePasswordGenerator(DIGITS)
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
