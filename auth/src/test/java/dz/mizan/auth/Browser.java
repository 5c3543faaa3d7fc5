package dz.mizan.auth;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A browser with an authenticator, both in software (webauthn4j's emulator): options go in and
 * credentials come out as JSON, as in {@code navigator.credentials}. The authenticator keeps its
 * passkeys, counts their uses and does as it is told, also where a real one would refuse.
 */
public final class Browser {
  public static final String ORIGIN = "http://localhost:8081";
  public static final String MODEL = "adce0002-35bc-c60a-648b-0b25f1f05503";

  private static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectConverter converter = new ObjectConverter();
  private final NoneAttestationAuthenticator authenticator;
  private final String origin;

  public Browser() {
    this(
        ORIGIN,
        new NoneAttestationAuthenticator(new AAGUID(MODEL), 0, true, new ObjectConverter()));
  }

  private Browser(String origin, NoneAttestationAuthenticator authenticator) {
    this.origin = origin;
    this.authenticator = authenticator;
  }

  /** The same authenticator, on another site. */
  public Browser at(String otherOrigin) {
    return new Browser(otherOrigin, authenticator);
  }

  /** From now on the authenticator counts no use, as if it and a copy were used in turn. */
  public void stopCounting() {
    authenticator.setCountUpEnabled(false);
  }

  /** {@code navigator.credentials.create}. */
  public Map<String, Object> create(String options) {
    return json(platform().create(read(options, PublicKeyCredentialCreationOptions.class)));
  }

  /** {@code navigator.credentials.get}. */
  public Map<String, Object> get(String options) {
    return json(platform().get(read(options, PublicKeyCredentialRequestOptions.class)));
  }

  /** JSON with something in it changed; the path's parts are separated by dots. */
  public static String with(String json, String path, Object value) {
    return write(with(parse(json), path, old -> value));
  }

  /** A credential with something in it changed. */
  public static Map<String, Object> with(
      Map<String, Object> credential, String path, UnaryOperator<Object> change) {
    var changed = parse(write(credential));
    var parts = path.split("\\.");
    var place = changed;
    for (var i = 0; i < parts.length - 1; i++) {
      place = asMap(place.get(parts[i]));
    }
    var last = parts[parts.length - 1];
    place.put(last, change.apply(place.get(last)));
    return changed;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  public static Map<String, Object> parse(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ClientPlatform platform() {
    return new ClientPlatform(new Origin(origin), new WebAuthnAuthenticatorAdaptor(authenticator));
  }

  private <T> T read(String options, Class<T> type) {
    return converter.getJsonConverter().readValue(options, type);
  }

  private Map<String, Object> json(Object credential) {
    return parse(converter.getJsonConverter().writeValueAsString(credential));
  }
}
