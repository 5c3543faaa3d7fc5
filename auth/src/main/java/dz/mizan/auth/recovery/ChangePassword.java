package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.onetime.OneTimeTokens;
import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.session.EndReason;
import dz.mizan.auth.session.EndSessions;
import dz.mizan.auth.user.SetPassword;
import dz.mizan.auth.user.UserSecrets.Secret;
import dz.mizan.common.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/** Gives the caller another password; his other sessions end, and a link to reset it is void. */
@ApplicationScoped
class ChangePassword {
  private final ConfirmedPassword confirmed;
  private final Passwords passwords;
  private final SetPassword setPassword;
  private final EndSessions endSessions;
  private final OneTimeTokens tokens;

  ChangePassword(
      ConfirmedPassword confirmed,
      Passwords passwords,
      SetPassword setPassword,
      EndSessions endSessions,
      OneTimeTokens tokens) {
    this.confirmed = confirmed;
    this.passwords = passwords;
    this.setPassword = setPassword;
    this.endSessions = endSessions;
    this.tokens = tokens;
  }

  private record Hashes(String former, String next) {}

  Uni<RestResponse<Void>> handle(ChangePasswordRequest request) {
    var asked =
        List.of(
            passwords.fingerprint(request.currentPassword()),
            passwords.fingerprint(request.newPassword()));
    return confirmed.handle(
        request.currentPassword(),
        new ConfirmedPassword.Change<>(asked, secret -> hash(secret, request), this::change));
  }

  private Uni<Hashes> hash(Secret secret, ChangePasswordRequest request) {
    if (request.asksForTheSame()) {
      throw new PasswordUnchanged();
    }
    var former = Objects.requireNonNull(secret.passwordHash());
    return passwords
        .hash(request.newPassword(), secret.names(), "newPassword")
        .map(hash -> new Hashes(former, hash));
  }

  private Uni<RestResponse<Void>> change(Hashes hashes) {
    var user = ConfirmedPassword.user();
    return setPassword
        .change(user, hashes.former(), hashes.next())
        .chain(() -> tokens.revoke(OneTimePurpose.PASSWORD_RESET, user))
        .chain(
            () ->
                endSessions.all(user, Caller.require().sessionId(), EndReason.CREDENTIALS_CHANGED))
        .replaceWith(RestResponse.noContent());
  }
}
