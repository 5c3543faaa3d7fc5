package dz.mizan.auth.recovery;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.UserSecrets;
import dz.mizan.auth.user.UserSecrets.Secret;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.ratelimit.RateLimit;
import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Does once, for a caller who gives his password again, what a stolen token alone must not do. The
 * password is checked before the transaction, and judged within: a repeated request gets its answer
 * even where the password that it gives is no longer the current one.
 */
@ApplicationScoped
class ConfirmedPassword {
  private final UserSecrets secrets;
  private final Passwords passwords;
  private final CompanyTransactions transactions;
  private final Idempotency idempotency;
  private final Audit audit;
  private final RateLimit checks;

  ConfirmedPassword(
      UserSecrets secrets,
      Passwords passwords,
      CompanyTransactions transactions,
      Idempotency idempotency,
      Audit audit,
      RateLimits limits) {
    this.secrets = secrets;
    this.passwords = passwords;
    this.transactions = transactions;
    this.idempotency = idempotency;
    this.audit = audit;
    this.checks = limits.named("password-checks");
  }

  /**
   * What is to be done once the password was found right.
   *
   * @param asked what the request asks for, secrets as fingerprints
   * @param prepare outside of any transaction; a refusal is one of the request
   * @param work inside the transaction, with what was prepared
   */
  record Change<P, T>(
      Object asked, Function<Secret, Uni<P>> prepare, Function<P, Uni<RestResponse<T>>> work) {}

  /**
   * @throws WrongPassword (as a failure) if it is not the caller's
   * @throws dz.mizan.common.ratelimit.TooManyRequests if he has given too many: a stolen session
   *     must not be good for guessing
   */
  <P, T> Uni<RestResponse<T>> handle(Password current, Change<P, T> change) {
    idempotency.key(); // a malformed one is refused before the work
    checks.require(user());
    var company = Caller.require().companyId();
    return transactions
        .run(company, () -> secrets.of(user()))
        .chain(
            secret ->
                passwords
                    .matches(current, secret.passwordHash())
                    .chain(
                        right ->
                            right
                                ? change
                                    .prepare()
                                    .apply(secret)
                                    .chain(p -> once(change, () -> change.work().apply(p)))
                                : once(change, ConfirmedPassword::<T>refuse)
                                    .onFailure(WrongPassword.class)
                                    .call(this::note)));
  }

  private <P, T> Uni<RestResponse<T>> once(
      Change<P, T> change, Supplier<Uni<RestResponse<T>>> work) {
    return transactions.run(
        Caller.require().companyId(), () -> idempotency.once(change.asked(), work));
  }

  private Uni<Void> note() {
    return transactions.run(
        Caller.require().companyId(),
        () -> audit.record("user.password-refused", "user", user(), null, null));
  }

  private static <T> Uni<RestResponse<T>> refuse() {
    return Uni.createFrom().failure(new WrongPassword());
  }

  static UUID user() {
    return Caller.require().requireUser();
  }
}
