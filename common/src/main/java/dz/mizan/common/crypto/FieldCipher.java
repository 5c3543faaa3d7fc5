package dz.mizan.common.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM for single fields. A value carries the id of its key, {@code k1:<base64 of nonce,
 * ciphertext and tag>}, so keys rotate: the first of {@code MIZAN_FIELD_KEYS} encrypts, all
 * decrypt. The place (table, column, row) is authenticated with it, so a value moved elsewhere does
 * not open.
 */
@ApplicationScoped
public class FieldCipher {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final Map<String, SecretKey> keys;

  /**
   * @param fieldKeys {@code id:base64,id:base64}, each key 32 bytes, the current one first
   */
  public FieldCipher(@ConfigProperty(name = "mizan.field-keys") Optional<String> fieldKeys) {
    keys = parse(fieldKeys.orElse(""));
  }

  /** The id of the key that encrypts now; a value begins with its key's id and a colon. */
  public String currentKeyId() {
    return keys.keySet().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("MIZAN_FIELD_KEYS is empty"));
  }

  /** Encrypts under the current key. */
  public String encrypt(String plain, String place) {
    var keyId = currentKeyId();
    var nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    var sealed =
        run(
            Cipher.ENCRYPT_MODE,
            requireKey(keyId),
            nonce,
            plain.getBytes(StandardCharsets.UTF_8),
            place);
    var value = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, value, nonce.length, sealed.length);
    return keyId + ":" + Base64.getEncoder().encodeToString(value);
  }

  /**
   * Decrypts with the key that the value names.
   *
   * @throws IllegalStateException if the key is unknown or the value was changed or moved
   */
  public String decrypt(String value, String place) {
    var colon = value.indexOf(':');
    var key = requireKey(value.substring(0, Math.max(colon, 0)));
    var bytes = Base64.getDecoder().decode(value.substring(colon + 1));
    var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
    var sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
    return new String(run(Cipher.DECRYPT_MODE, key, nonce, sealed, place), StandardCharsets.UTF_8);
  }

  /** Whether the value should be encrypted anew, because its key is no longer the current one. */
  public boolean isStale(String value) {
    return !value.startsWith(currentKeyId() + ":");
  }

  private SecretKey requireKey(String id) {
    var key = keys.get(id);
    if (key == null) {
      throw new IllegalStateException("value under an unknown key");
    }
    return key;
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] input, String place) {
    try {
      var cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("field cannot be decrypted", e);
    }
  }

  private static Map<String, SecretKey> parse(String fieldKeys) {
    var parsed = new LinkedHashMap<String, SecretKey>();
    for (var entry : fieldKeys.split(",")) {
      if (entry.isBlank()) {
        continue;
      }
      var colon = entry.indexOf(':');
      var key = Base64.getDecoder().decode(entry.substring(colon + 1).strip());
      if (colon < 1 || key.length != KEY_BYTES) {
        throw new IllegalStateException("MIZAN_FIELD_KEYS: expected <id>:<base64 of 32 bytes>");
      }
      parsed.put(entry.substring(0, colon).strip(), new SecretKeySpec(key, "AES"));
    }
    return parsed;
  }
}
