package dz.mizan.auth.passwordless;

import dz.mizan.auth.passkey.UsePasskey;
import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.session.FindUser;
import dz.mizan.auth.session.LoginContext;
import dz.mizan.auth.session.OpenSession;
import dz.mizan.auth.session.OpenedSession;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.auth.user.Users;
import dz.mizan.auth.webauthn.AssertionJson;
import dz.mizan.auth.webauthn.CredentialRefused;
import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.UserHandle;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.reactive.EvenTime;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for who has the passkey. The authenticator has verified its user, so that counts
 * as two factors.
 */
@ApplicationScoped
class LogInByPasskey {
  private static final UUID NO_COMPANY = new UUID(0, 0);

  private final FindUser findUser;
  private final Users users;
  private final UsePasskey usePasskey;
  private final CompanyTransactions transactions;
  private final OpenSession openSession;
  private final Origins origins;

  LogInByPasskey(
      FindUser findUser,
      Users users,
      UsePasskey usePasskey,
      CompanyTransactions transactions,
      OpenSession openSession,
      Origins origins) {
    this.findUser = findUser;
    this.users = users;
    this.usePasskey = usePasskey;
    this.transactions = transactions;
    this.openSession = openSession;
    this.origins = origins;
  }

  /**
   * @throws CredentialRefused (as a failure) if the passkey, or its use, is not right
   * @throws dz.mizan.common.problem.Refusal (as a failure) if it is, but the user may not log in
   */
  Uni<OpenedSession> handle(PasskeyLoginRequest request, LoginContext context) {
    var time = EvenTime.start();
    return identify(request.credential(), request.user())
        .invoke(user -> origins.require(user.map(UserHandle::companyId).orElse(NO_COMPANY)))
        .map(user -> user.orElseThrow(CredentialRefused::new))
        .chain(
            user -> {
              new Caller(user.companyId(), null, null, context.address()).enter();
              return transactions
                  .run(user.companyId(), () -> prove(user, request.credential()))
                  .chain(proven -> open(user, proven, context));
            })
        .onFailure(CredentialRefused.class)
        .call(time::nextFullStep);
  }

  private Uni<Optional<UserHandle>> identify(
      AssertionJson credential, @Nullable PasskeyLoginName name) {
    var handle = credential.userHandle();
    return handle.isPresent() || name == null
        ? Uni.createFrom().item(handle)
        : findUser
            .handle(name.company(), name.username())
            .map(found -> found.map(who -> new UserHandle(who.companyId(), who.user().id())));
  }

  /** What a passkey has proved, and of whom. */
  private record Proven(Proof proof, Optional<LoginUser> user) {}

  private Uni<Proven> prove(UserHandle handle, AssertionJson credential) {
    return usePasskey
        .handle(handle.userId(), credential, Purpose.logIn())
        .chain(proof -> users.findForToken(handle.userId()).map(user -> new Proven(proof, user)));
  }

  private Uni<OpenedSession> open(UserHandle handle, Proven proven, LoginContext context) {
    var methods = proven.proof().methodsOrRefuse();
    var user = proven.user().orElseThrow(CredentialRefused::new);
    return openSession.handle(handle.companyId(), user, context.by(methods));
  }
}
