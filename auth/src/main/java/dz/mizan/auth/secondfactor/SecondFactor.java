package dz.mizan.auth.secondfactor;

import dz.mizan.auth.passkey.Passkeys;
import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.totp.UseTotp;
import dz.mizan.auth.user.LoginUser;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for the second factor after a password, and says what a session without one is worth. */
@ApplicationScoped
public class SecondFactor {
  /** The restriction of a session whose user has to add a second factor first. */
  public static final String ENROLMENT = "second-factor-enrolment";

  private static final String MULTI_FACTOR = "mfa";

  private final UseTotp totp;
  private final Passkeys passkeys;
  private final CompanyTransactions transactions;

  SecondFactor(UseTotp totp, Passkeys passkeys, CompanyTransactions transactions) {
    this.totp = totp;
    this.passkeys = passkeys;
    this.transactions = transactions;
  }

  /**
   * Checks what came with the right password of this user. Counts wrong codes, and so must only be
   * called when the password was right.
   *
   * @return how he has proved who he is, password included (RFC 8176)
   * @throws SecondFactorRequired (as a failure) if he has a second factor and has not used it
   * @throws dz.mizan.common.problem.Refusal (as a failure) if the code is wrong, or one too many
   */
  public Uni<List<String>> check(
      UUID companyId, LoginUser user, SecondProof second, @Nullable String address) {
    new Caller(companyId, user.id(), user.username(), address).enter();
    return transactions.run(companyId, () -> prove(user, second)).map(Proof::methodsOrRefuse);
  }

  private Uni<Proof> prove(LoginUser user, SecondProof second) {
    return totp.isEnabled(user.id())
        .chain(enabled -> enabled ? proveByTotp(user, second) : proveWithoutTotp(user));
  }

  private Uni<Proof> proveByTotp(LoginUser user, SecondProof second) {
    if (second.otp() != null) {
      return totp.code(user.id(), second.otp()).map(SecondFactor::withPassword);
    }
    if (second.recoveryCode() != null) {
      return totp.recoveryCode(user.id(), second.recoveryCode()).map(SecondFactor::withPassword);
    }
    return passkeys
        .areThere(user.id())
        .map(
            also ->
                also
                    ? List.of("totp", "recovery-code", "passkey")
                    : List.of("totp", "recovery-code"))
        .map(methods -> Proof.refused(new SecondFactorRequired(methods)));
  }

  // Whoever has a passkey and need not use it may do without.
  private Uni<Proof> proveWithoutTotp(LoginUser user) {
    return user.needsSecondFactor()
        ? passkeys
            .areThere(user.id())
            .map(
                there ->
                    there
                        ? Proof.refused(new SecondFactorRequired(List.of("passkey")))
                        : Proof.by(List.of("pwd")))
        : Uni.createFrom().item(Proof.by(List.of("pwd")));
  }

  private static Proof withPassword(Proof second) {
    if (second.refusal() != null) {
      return second;
    }
    var methods = new ArrayList<>(List.of("pwd"));
    methods.addAll(second.methods());
    return Proof.by(methods);
  }

  /**
   * The user with what he may do in this session: nothing, if his company asks for a second factor
   * and the session has not seen one. Having added one from the session will do. To be asked for in
   * a company transaction.
   *
   * @param methods by which the session was opened, and stepped up
   */
  public Uni<LoginUser> restrict(LoginUser user, UUID sessionId, List<String> methods) {
    if (!user.needsSecondFactor() || methods.contains(MULTI_FACTOR)) {
      return Uni.createFrom().item(user);
    }
    return passkeys
        .wereAddedBy(user.id(), sessionId)
        .chain(
            added -> added ? Uni.createFrom().item(true) : totp.isEnabledBy(user.id(), sessionId))
        .map(shown -> shown ? user : user.restricted(ENROLMENT));
  }
}
