package dz.mizan.auth.stepup;

import dz.mizan.auth.passkey.Passkeys;
import dz.mizan.auth.webauthn.Options;
import dz.mizan.auth.webauthn.RequestOptions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the caller's browser for one of his passkeys. */
@ApplicationScoped
class OfferStepUp {
  private final Passkeys passkeys;
  private final Options options;

  OfferStepUp(Passkeys passkeys, Options options) {
    this.passkeys = passkeys;
    this.options = options;
  }

  /**
   * @throws NoPasskey (as a failure) if he has none
   */
  Uni<RequestOptions> handle() {
    var prover = Prover.current();
    return passkeys
        .describe(prover.user().userId())
        .map(
            existing -> {
              if (existing.isEmpty()) {
                throw new NoPasskey();
              }
              return options.get(prover.purpose(), existing);
            });
  }
}
