package dz.mizan.common.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether two encrypted values are the same without opening them: HMAC-SHA-256, so that the
 * few possible values of a field cannot be tried out without the key. Under {@code
 * MIZAN_INDEX_KEY}, a key of its own and not one of the field keys: those rotate and go, while
 * every row's index must be comparable with every other's for as long as the rows live.
 */
@ApplicationScoped
public class BlindIndex {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  /**
   * @param indexKey base64 of 32 bytes, not used for anything else and never changed
   */
  public BlindIndex(@ConfigProperty(name = "mizan.index-key") Optional<String> indexKey) {
    key = parse(indexKey.orElse(""));
  }

  /**
   * The index of a value.
   *
   * @param place the column and the company: equal values of two places have different indexes
   * @return 32 bytes
   */
  public byte[] of(String plain, String place) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(place.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecretKeySpec parse(String indexKey) {
    var expected = "MIZAN_INDEX_KEY: expected base64 of 32 bytes";
    try {
      var bytes = Base64.getDecoder().decode(indexKey.strip());
      if (bytes.length != KEY_BYTES) {
        throw new IllegalStateException(expected);
      }
      return new SecretKeySpec(bytes, ALGORITHM);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(expected);
    }
  }
}
