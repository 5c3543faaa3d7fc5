package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.onetime.OneTimeToken;
import dz.mizan.auth.onetime.OneTimeTokens;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Does once what a link is for, in one transaction with using it up: what is refused leaves the
 * link as good as it was. Its bearer is the caller from then on.
 */
@ApplicationScoped
class UseLink {
  private final OneTimeTokens tokens;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final UserSecrets secrets;
  private final Passwords passwords;
  private final Origins origins;

  UseLink(
      OneTimeTokens tokens,
      CompanyTransactions transactions,
      Idempotency idempotency,
      UserSecrets secrets,
      Passwords passwords,
      Origins origins) {
    this.tokens = tokens;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.secrets = secrets;
    this.passwords = passwords;
    this.origins = origins;
  }

  /**
   * For what needs the link alone.
   *
   * @param work gets the subject of the token
   */
  <T> Uni<RestResponse<T>> handle(
      OneTimePurpose purpose,
      OneTimeToken token,
      @Nullable String address,
      Function<Optional<String>, Uni<RestResponse<T>>> work) {
    enter(token, address);
    return use(purpose, token, "", work);
  }

  /**
   * For what sets a password. It is hashed before the transaction, but only for who has a link of
   * ours: hashing costs much, and the names in it are nobody else's business.
   *
   * @param work gets the hash
   */
  <T> Uni<RestResponse<T>> withPassword(
      OneTimePurpose purpose,
      NewPasswordRequest request,
      @Nullable String address,
      Function<String, Uni<RestResponse<T>>> work) {
    var token = request.oneTimeToken();
    enter(token, address);
    return transactions
        .run(
            token.companyId(),
            () -> tokens.requireIssued(purpose, token).chain(() -> secrets.of(token.userId())))
        .chain(secret -> passwords.hash(request.password(), secret.names(), "password"))
        .chain(
            hash ->
                use(
                    purpose,
                    token,
                    passwords.fingerprint(request.password()),
                    subject -> work.apply(hash)));
  }

  private <T> Uni<RestResponse<T>> use(
      OneTimePurpose purpose,
      OneTimeToken token,
      String fingerprint,
      Function<Optional<String>, Uni<RestResponse<T>>> work) {
    var asked = List.of(token.fingerprint(), fingerprint);
    return transactions.run(
        token.companyId(),
        () ->
            idempotency.once(
                token.userId(),
                asked,
                () -> tokens.redeem(purpose, token).chain(subject -> work.apply(subject))));
  }

  private void enter(OneTimeToken token, @Nullable String address) {
    idempotency.key(); // a malformed one is refused before the work
    origins.require(token.companyId());
    new Caller(token.companyId(), token.userId(), null, address).enter();
  }
}
