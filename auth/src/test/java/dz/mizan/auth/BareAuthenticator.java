package dz.mizan.auth;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;

/**
 * One passkey of any algorithm, whose every bit can be chosen: what an authenticator that is made
 * to lie would send.
 */
public final class BareAuthenticator {
  /** User present, user verified. */
  public static final int UP_UV = 0x05;

  public static final int BACKUP_ELIGIBLE = 0x08;
  public static final int BACKED_UP = 0x10;
  private static final int ATTESTED = 0x40;

  private final ObjectConverter converter = new ObjectConverter();
  private final byte[] id = new byte[32];
  private final KeyPair keys;
  private final COSEKey publicKey;
  private final String signature;
  private String userHandle = "";
  private String typeOfUse = "webauthn.get";
  private boolean inFrame;

  /** {@code ES256}, {@code EdDSA} or {@code RS256}. */
  public BareAuthenticator(String algorithm) {
    new SecureRandom().nextBytes(id);
    switch (algorithm) {
      case "ES256" -> {
        keys = keys("EC", 256);
        publicKey =
            EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
        signature = "SHA256withECDSA";
      }
      case "EdDSA" -> {
        keys = keys("Ed25519", 255);
        publicKey = EdDSACOSEKey.create((EdECPublicKey) keys.getPublic());
        signature = "Ed25519";
      }
      case "RS256" -> {
        keys = keys("RSA", 2048);
        publicKey =
            RSACOSEKey.create((RSAPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.RS256);
        signature = "SHA256withRSA";
      }
      default -> throw new IllegalArgumentException(algorithm);
    }
  }

  private static KeyPair keys(String algorithm, int bits) {
    try {
      var generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on it calls its uses something else than {@code webauthn.get}. */
  public void callUses(String type) {
    typeOfUse = type;
  }

  /** From now on it is used by a page within a page of another site. */
  public void useInFrame() {
    inFrame = true;
  }

  /** A new passkey. */
  public Map<String, Object> create(String options, int flags, long count) {
    var wanted = Browser.parse(options);
    userHandle = String.valueOf(((Map<?, ?>) wanted.get("user")).get("id"));
    var data =
        new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
            sha256("localhost".getBytes(StandardCharsets.UTF_8)),
            (byte) (flags | ATTESTED),
            count,
            new AttestedCredentialData(AAGUID.ZERO, id, publicKey),
            new AuthenticationExtensionsAuthenticatorOutputs<>());
    var attestation = new AttestationObject(data, new NoneAttestationStatement());
    return Map.of(
        "rawId",
        base64Url(id),
        "type",
        "public-key",
        "response",
        Map.of(
            "clientDataJSON",
            base64Url(clientData("webauthn.create", wanted.get("challenge"))),
            "attestationObject",
            base64Url(new AttestationObjectConverter(converter).convertToBytes(attestation))));
  }

  /** A use of the passkey. */
  public Map<String, Object> get(String options, int flags, long count) {
    var clientData = clientData(typeOfUse, Browser.parse(options).get("challenge"));
    var data =
        new AuthenticatorDataConverter(converter)
            .convert(
                new AuthenticatorData<>(
                    sha256("localhost".getBytes(StandardCharsets.UTF_8)), (byte) flags, count));
    return Map.of(
        "rawId",
        base64Url(id),
        "type",
        "public-key",
        "response",
        Map.of(
            "clientDataJSON",
            base64Url(clientData),
            "authenticatorData",
            base64Url(data),
            "signature",
            base64Url(sign(data, sha256(clientData))),
            "userHandle",
            userHandle));
  }

  private byte[] sign(byte[] data, byte[] clientDataHash) {
    try {
      var signer = Signature.getInstance(signature);
      signer.initSign(keys.getPrivate());
      signer.update(data);
      signer.update(clientDataHash);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] clientData(String type, Object challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":%s}"
        .formatted(type, challenge, Browser.ORIGIN, inFrame)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
