package dz.mizan.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * Signs access tokens as the auth service does, with keys that {@link JwksServer} publishes.
 *
 * <p>The keys live in the stack's directory, so that every class loader and process has the same.
 */
public final class TestTokens {
  private static final int KEY_BITS = 2048;

  private final Path privateKeys;
  private final Path publicKeys;

  private TestTokens(Path home) {
    this.privateKeys = home.resolve("token-keys.json");
    this.publicKeys = publicKeys(home);
  }

  /**
   * @param home a stack's directory
   */
  public static TestTokens in(Path home) {
    var tokens = new TestTokens(home);
    if (!Files.exists(tokens.privateKeys)) {
      tokens.write(List.of(newKey()));
    }
    return tokens;
  }

  static Path publicKeys(Path home) {
    return home.resolve("jwks.json");
  }

  /** A valid token to be refined: fifteen minutes, no role, no permission. */
  public TestToken of(UUID user, UUID company) {
    return new TestToken(current(), user, company);
  }

  /** From now on tokens are signed with a new key; the published set keeps the old ones. */
  public void rotate() {
    var keys = new ArrayList<>(keys());
    keys.addFirst(newKey());
    write(keys);
  }

  /** As {@link #rotate}, but the old keys are no longer published: their tokens are void. */
  public void rotateAndForget() {
    write(List.of(newKey()));
  }

  private RsaJsonWebKey current() {
    return keys().getFirst();
  }

  private List<RsaJsonWebKey> keys() {
    try {
      return new JsonWebKeySet(Files.readString(privateKeys))
          .getJsonWebKeys().stream().map(RsaJsonWebKey.class::cast).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(List<RsaJsonWebKey> keys) {
    var set = new JsonWebKeySet(keys.toArray(RsaJsonWebKey[]::new));
    try {
      Files.writeString(publicKeys, set.toJson(OutputControlLevel.PUBLIC_ONLY));
      Files.writeString(privateKeys, set.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RsaJsonWebKey newKey() {
    try {
      var key = RsaJwkGenerator.generateJwk(KEY_BITS);
      key.setKeyId(UUID.randomUUID().toString());
      key.setAlgorithm("RS256");
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
