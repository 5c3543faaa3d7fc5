package dz.mizan.auth.webauthn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Where passkeys are used. They are bound to the id for ever: another id means other passkeys. */
@ConfigMapping(prefix = "mizan.webauthn")
interface WebAuthnConfig {
  /** Relying party id: the domain of the web front end, or a parent of it ({@code example.dz}). */
  @WithDefault("localhost")
  String rpId();

  /** Origins of the pages that may use passkeys: {@code https://app.example.dz}. */
  @WithDefault("http://localhost:8081")
  Set<String> origins();

  /** What the authenticator shows its user. */
  @WithDefault("Mizan")
  String rpName();
}
