package dz.mizan.auth.webauthn;

import dz.mizan.auth.webauthn.Challenges.Challenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new passkey, verified.
 *
 * @param challenge to be spent with its registration
 * @param discoverable whether it can be used without a username; null if not known
 */
public record Attested(
    CredentialRecord credential,
    List<String> transports,
    @Nullable Boolean discoverable,
    Challenge challenge) {}
