package dz.mizan.auth.passwordless;

import dz.mizan.auth.passkey.Passkeys;
import dz.mizan.auth.session.FindUser;
import dz.mizan.auth.webauthn.CredentialDescriptor;
import dz.mizan.auth.webauthn.Options;
import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.RequestOptions;
import dz.mizan.common.reactive.EvenTime;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks somebody's browser for a passkey. */
@ApplicationScoped
class OfferPasskeyLogin {
  private final FindUser findUser;
  private final Passkeys passkeys;
  private final PlausiblePasskeys plausible;
  private final CompanyTransactions transactions;
  private final Options options;

  OfferPasskeyLogin(
      FindUser findUser,
      Passkeys passkeys,
      PlausiblePasskeys plausible,
      CompanyTransactions transactions,
      Options options) {
    this.findUser = findUser;
    this.passkeys = passkeys;
    this.plausible = plausible;
    this.transactions = transactions;
    this.options = options;
  }

  /**
   * @param name null if the authenticator is to find out who it is
   */
  Uni<RequestOptions> handle(@Nullable PasskeyLoginName name) {
    if (name == null) {
      return Uni.createFrom().item(() -> options.get(Purpose.logIn(), List.of()));
    }
    var time = EvenTime.start();
    return findUser
        .handle(name.company(), name.username())
        .chain(this::passkeysOf)
        .map(real -> options.get(Purpose.logIn(), plausible.among(real, name)))
        .call(time::nextFullStep);
  }

  private Uni<List<CredentialDescriptor>> passkeysOf(Optional<FindUser.Found> found) {
    return found.isEmpty()
        ? Uni.createFrom().item(List.of())
        : transactions.run(
            found.get().companyId(), () -> passkeys.describe(found.get().user().id()));
  }
}
