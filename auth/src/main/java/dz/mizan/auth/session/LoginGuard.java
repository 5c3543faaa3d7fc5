package dz.mizan.auth.session;

import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.ratelimit.RateLimit;
import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses passwords. One name from one address is refused for a while after too
 * many failures. Beyond that nobody is refused, only slowed down: each failure under a name, from
 * whatever address, and each failure from an address, under whatever name, makes the next attempt
 * wait longer. A user who comes from where he has logged in before does not wait, so that strangers
 * cannot keep him out (OWASP's "device cookies", with the address for the device).
 */
@ApplicationScoped
class LoginGuard {
  private static final UUID NO_COMPANY = new UUID(0, 0);

  private final CompanyTransactions transactions;
  private final FailedLogins failedLogins;
  private final Origins origins;
  private final LoginDelays delays;
  private final RateLimit attempts;
  private final RateLimit failures;
  private final RateLimit failuresOfName;
  private final RateLimit failuresOfAddress;
  private final RateLimit alarms;

  LoginGuard(
      CompanyTransactions transactions,
      FailedLogins failedLogins,
      Origins origins,
      LoginDelays delays,
      RateLimits limits) {
    this.transactions = transactions;
    this.failedLogins = failedLogins;
    this.origins = origins;
    this.delays = delays;
    this.attempts = limits.named("login");
    this.failures = limits.named("login-failures");
    this.failuresOfName = limits.named("login-failures-of-name");
    this.failuresOfAddress = limits.named("login-failures-of-address");
    this.alarms = limits.named("login-alarm");
  }

  /**
   * To be called first, before anything is looked up.
   *
   * @throws TooManyLogins if this name has failed too often from this address
   * @throws dz.mizan.common.ratelimit.TooManyRequests if this address logs in too often
   */
  void admit(Tried tried) {
    attempts.require(tried.address());
    requireFew(tried);
  }

  /**
   * Waits as long as failures so far make it. To be called before the password is checked.
   *
   * @throws dz.mizan.auth.password.TooBusy (as a failure) if too many wait already
   * @throws dz.mizan.common.cors.OriginNotAllowed (as a failure) if the page is of another company
   */
  Uni<Void> delay(Attempt attempt) {
    var companyId = attempt.companyId();
    origins.require(companyId == null ? NO_COMPANY : companyId);
    var tried = attempt.tried();
    long delayMs =
        Math.max(
            LoginDelays.delayMs(failuresOfName.used(tried.name()) - failuresOfName.amount()),
            LoginDelays.delayMs(
                failuresOfAddress.used(tried.address()) - failuresOfAddress.amount()));
    if (delayMs == 0) {
      return nothing();
    }
    return comesFromAKnownAddress(attempt)
        .chain(known -> known ? nothing() : delays.pause(tried, delayMs));
  }

  /**
   * To be called again when the password turns out to be right: guesses that were sent all at once
   * had not failed yet when this one began.
   *
   * @throws TooManyLogins if this name has failed too often from this address
   */
  void requireFew(Tried tried) {
    if (failures.used(tried.nameAndAddress()) >= failures.amount()) {
      throw new TooManyLogins(failures.waitSeconds(tried.nameAndAddress()));
    }
  }

  /**
   * To be called when the password was wrong.
   *
   * @throws TooManyLogins (as a failure) if this name has failed too often from this address
   */
  Uni<Void> failed(Attempt attempt, @Nullable String address) {
    var companyId = attempt.companyId();
    var user = attempt.user();
    return companyId == null || user == null
        ? Uni.createFrom().voidItem().invoke(() -> count(attempt.tried()))
        : failedLogins
            .note(companyId, user, address)
            .map(noted -> count(attempt.tried()))
            .call(harmless -> harmless ? nothing() : raiseAlarm(companyId, user, address))
            .replaceWithVoid();
  }

  /** Counts a failure. @return whether users fail as often themselves */
  private boolean count(Tried tried) {
    long fromHere = failures.add(tried.nameAndAddress());
    long ofName = failuresOfName.add(tried.name());
    failuresOfAddress.add(tried.address());
    if (fromHere > failures.amount()) {
      throw new TooManyLogins(failures.waitSeconds(tried.nameAndAddress()));
    }
    return ofName <= failuresOfName.amount();
  }

  // Once in a while for each user, whatever the number of failures, which are noted one by one.
  private Uni<Void> raiseAlarm(UUID companyId, LoginUser user, @Nullable String address) {
    return alarms.take(user.id()).granted()
        ? failedLogins.alarm(companyId, user, address)
        : nothing();
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Boolean> comesFromAKnownAddress(Attempt attempt) {
    var companyId = attempt.companyId();
    var user = attempt.user();
    return companyId == null || user == null
        ? Uni.createFrom().item(false)
        : transactions.run(companyId, () -> hasSessionFrom(user, attempt.tried().address()));
  }

  private static Uni<Boolean> hasSessionFrom(LoginUser user, String address) {
    return CompanySql.execute(
            "select 1 from session where user_id = $1"
                + " and (address = $2 or starts_with(address, $2 || ':'))"
                + " and end_reason is distinct from 'REUSED' limit 1",
            user.id(),
            address)
        .map(found -> found.size() > 0);
  }
}
