package dz.mizan.local.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * Signs access tokens as the auth service does, with keys that {@link AuthStandIn} publishes.
 *
 * <p>The keys live in the stack's directory, so that every class loader and process has the same.
 */
public final class TestTokens {
  private static final int KEY_BITS = 2048;
  // As in dz.mizan.common.security.VerificationKeys, on which this module does not depend.
  private static final UUID KEY_SET = new UUID(0, 1);

  private final Path home;
  private final Path privateKeys;
  private final Path publicKeys;

  private TestTokens(Path home) {
    this.home = home;
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

  /** Publishes a key that signs only after {@link #signWithStandby}, and tells the services so. */
  public void publishStandby() {
    var keys = new ArrayList<>(keys());
    keys.addLast(newKey());
    write(keys);
    change(KEY_SET);
  }

  /** From now on tokens are signed with the key that was published last. */
  public void signWithStandby() {
    var keys = new ArrayList<>(keys());
    keys.addFirst(keys.removeLast());
    write(keys);
  }

  /** As {@link #rotate}, but the old keys are no longer published: their tokens are void. */
  public void rotateAndForget() {
    write(List.of(newKey()));
  }

  /**
   * Tells the services that somebody's rights changed now. They ask {@link AuthStandIn} about
   * tokens of that session, user or company from then on.
   */
  public void change(UUID subject) {
    var line = "{\"subject\":\"%s\",\"at\":\"%s\"}\n".formatted(subject, Instant.now());
    append(home.resolve("credential-changes.jsonl"), line);
    RecentTokens.forget();
  }

  /**
   * From now on this token or API key is worth that.
   *
   * @param claims JSON object with {@code "active": true} and the claims of an access token
   */
  public void introspects(String credential, String claims) {
    write(introspectionOf(credential), claims);
  }

  /** How often services asked what this token or API key is worth. */
  public long introspections(String credential) {
    var file = askedFor(credential);
    return Files.exists(file) ? read(file).lines().count() : 0;
  }

  /** Whether auth answers at all; anything is 503 while it does not. */
  public void authAnswers(boolean answers) {
    try {
      if (answers) {
        Files.deleteIfExists(awayFlag());
      } else {
        Files.writeString(awayFlag(), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAuthAway() {
    return Files.exists(awayFlag());
  }

  /** The answer of {@code /.well-known/credential-changes}: always all of them. */
  String changes() {
    var file = home.resolve("credential-changes.jsonl");
    var changes = Files.exists(file) ? String.join(",", read(file).strip().split("\n")) : "";
    return "{\"cursor\":\"all\",\"changes\":[%s]}".formatted(changes);
  }

  /** The answer of {@code /api/v1/introspect}. */
  String introspection(String credential) {
    append(askedFor(credential), "asked\n");
    var file = introspectionOf(credential);
    return Files.exists(file) ? read(file) : "{\"active\":false}";
  }

  private Path introspectionOf(String credential) {
    return home.resolve("introspection-" + nameOf(credential) + ".json");
  }

  private Path askedFor(String credential) {
    return home.resolve("introspections-" + nameOf(credential) + ".log");
  }

  private Path awayFlag() {
    return home.resolve("auth-away");
  }

  private static UUID nameOf(String credential) {
    return UUID.nameUUIDFromBytes(credential.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
