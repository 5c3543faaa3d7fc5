package dz.mizan.auth.webauthn;

import dz.mizan.auth.webauthn.CreationOptions.Algorithm;
import dz.mizan.auth.webauthn.CreationOptions.Extensions;
import dz.mizan.auth.webauthn.CreationOptions.RelyingPartyName;
import dz.mizan.auth.webauthn.CreationOptions.Selection;
import dz.mizan.auth.webauthn.CreationOptions.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What browsers are asked to do, each time under a new challenge. */
@ApplicationScoped
public class Options {
  private static final String VERIFY_USER = "required";

  private final WebAuthnConfig config;
  private final Challenges challenges;

  Options(WebAuthnConfig config, Challenges challenges) {
    this.config = config;
    this.challenges = challenges;
  }

  /**
   * For a new passkey.
   *
   * @param name of the user, as the authenticator lists it
   * @param existing passkeys of the user
   */
  public CreationOptions create(
      UserHandle user,
      Purpose purpose,
      String name,
      String displayName,
      List<CredentialDescriptor> existing) {
    return new CreationOptions(
        new RelyingPartyName(config.rpId(), config.rpName()),
        new UserName(base64Url(user.bytes()), name, displayName),
        challenge(purpose),
        RelyingParty.ALGORITHMS.stream()
            .map(algorithm -> new Algorithm("public-key", algorithm.getValue()))
            .toList(),
        Challenges.LIFE.toMillis(),
        existing,
        new Selection("preferred", false, VERIFY_USER),
        "none",
        new Extensions(true));
  }

  /**
   * For the use of a passkey.
   *
   * @param allowed none for any that the authenticator finds by itself
   */
  public RequestOptions get(Purpose purpose, List<CredentialDescriptor> allowed) {
    return new RequestOptions(
        challenge(purpose), Challenges.LIFE.toMillis(), config.rpId(), allowed, VERIFY_USER);
  }

  private String challenge(Purpose purpose) {
    return base64Url(challenges.issue(purpose, Instant.now()));
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
