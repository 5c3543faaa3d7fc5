package dz.mizan.auth.webauthn;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dz.mizan.auth.webauthn.Challenges.Challenge;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** We, as authenticators know us, and the library that reads what they send. */
@Startup
@ApplicationScoped
class RelyingParty {
  /** In order of preference: those that current authenticators have. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final Logger LOG = Logger.getLogger(RelyingParty.class);

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final Challenges challenges;
  private final String id;
  private final Set<Origin> origins;

  RelyingParty(WebAuthnConfig config, Challenges challenges) {
    this.challenges = challenges;
    this.id = config.rpId();
    this.origins =
        config.origins().stream().map(this::requireOurs).collect(Collectors.toUnmodifiableSet());
    // Whoever keeps the counter compares it: what is known here may be out of date by then.
    webAuthn.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(regressed -> {});
  }

  // Browsers would refuse it, and nobody would know why.
  private Origin requireOurs(String url) {
    var origin = new Origin(url);
    var host = origin.getHost();
    boolean web = "https".equals(origin.getScheme()) || "http".equals(origin.getScheme());
    boolean ours = host != null && (host.equals(id) || host.endsWith("." + id));
    boolean secure = "https".equals(origin.getScheme()) || "localhost".equals(host);
    if (web && !(ours && secure)) {
      throw new IllegalStateException(
          "MIZAN_WEBAUTHN_ORIGINS: expected https:// and the domain " + id + ", not " + url);
    }
    return origin;
  }

  WebAuthnManager webAuthn() {
    return webAuthn;
  }

  /**
   * The challenge that was signed.
   *
   * @throws CredentialRefused if it is not one that we issued for this purpose, lately
   */
  Challenge challenge(@Nullable CollectedClientData signed, Purpose purpose) {
    return challenges.require(valueOf(signed), purpose, Instant.now());
  }

  /** What has to be signed; the challenge was checked before. */
  ServerProperty expected(@Nullable CollectedClientData signed) {
    return new ServerProperty(origins, id, new DefaultChallenge(valueOf(signed)));
  }

  private static byte[] valueOf(@Nullable CollectedClientData signed) {
    if (signed == null || signed.getChallenge() == null) {
      throw new CredentialRefused();
    }
    return signed.getChallenge().getValue();
  }

  String write(COSEKey key) {
    return encode(converter.getCborConverter().writeValueAsBytes(key));
  }

  COSEKey readKey(String key) {
    var read = converter.getCborConverter().readValue(decode(key), COSEKey.class);
    if (read == null) {
      throw new IllegalStateException("no public key");
    }
    return read;
  }

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] decode(String base64Url) {
    return Base64.getUrlDecoder().decode(base64Url);
  }

  /**
   * Runs a verification. Whatever it throws, the input was to blame: strangers send what they like,
   * and a decoder has many ways to say that it is not what it should be.
   *
   * @throws CredentialRefused in place of any of them
   */
  static <T> T orRefuse(Supplier<T> verification) {
    try {
      return verification.get();
    } catch (CredentialRefused refused) {
      throw refused;
    } catch (RuntimeException wrong) {
      LOG.debug("Passkey refused", wrong);
      throw new CredentialRefused();
    }
  }
}
