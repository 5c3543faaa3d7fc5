package dz.mizan.auth.stepup;

import dz.mizan.auth.passkey.Passkeys;
import dz.mizan.auth.passkey.UsePasskey;
import dz.mizan.auth.proof.Proof;
import dz.mizan.auth.session.CheckOwnPassword;
import dz.mizan.auth.session.OpenedSession;
import dz.mizan.auth.session.StepUpSession;
import dz.mizan.auth.totp.UseTotp;
import dz.mizan.common.tenancy.CompanyTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Checks a proof of who the caller is, and raises his session. */
@ApplicationScoped
class StepUp {
  private final UsePasskey usePasskey;
  private final UseTotp useTotp;
  private final CheckOwnPassword checkOwnPassword;
  private final Passkeys passkeys;
  private final CompanyTransactions transactions;
  private final StepUpSession stepUpSession;

  StepUp(
      UsePasskey usePasskey,
      UseTotp useTotp,
      CheckOwnPassword checkOwnPassword,
      Passkeys passkeys,
      CompanyTransactions transactions,
      StepUpSession stepUpSession) {
    this.usePasskey = usePasskey;
    this.useTotp = useTotp;
    this.checkOwnPassword = checkOwnPassword;
    this.passkeys = passkeys;
    this.transactions = transactions;
    this.stepUpSession = stepUpSession;
  }

  /**
   * The session, stepped up.
   *
   * @throws OneProofExpected unless there is exactly one
   * @throws StrongerProofExpected (as a failure) if it is a password and he has something stronger
   * @throws dz.mizan.common.problem.Refusal (as a failure) if it proves nothing
   */
  Uni<OpenedSession> handle(StepUpRequest request) {
    request.requireOne();
    var prover = Prover.current();
    var proof =
        request.password() == null
            ? transactions.run(prover.user().companyId(), () -> strong(prover, request))
            : byPassword(prover, request);
    return proof
        .map(Proof::methodsOrRefuse)
        .chain(
            methods ->
                stepUpSession.handle(prover.user().companyId(), prover.sessionId(), methods));
  }

  private Uni<Proof> strong(Prover prover, StepUpRequest request) {
    var userId = prover.user().userId();
    if (request.passkey() != null) {
      return usePasskey.handle(userId, request.passkey(), prover.purpose());
    }
    return request.otp() != null
        ? useTotp.code(userId, request.otp())
        : useTotp.recoveryCode(userId, String.valueOf(request.recoveryCode()));
  }

  private Uni<Proof> byPassword(Prover prover, StepUpRequest request) {
    var password = request.password();
    if (password == null) {
      throw new OneProofExpected();
    }
    return transactions
        .run(prover.user().companyId(), () -> stronger(prover.user().userId()))
        .chain(
            stronger ->
                stronger.isEmpty()
                    ? checkOwnPassword.handle(prover.caller(), password)
                    : Uni.createFrom().failure(new StrongerProofExpected(stronger)));
  }

  private Uni<List<String>> stronger(UUID userId) {
    return passkeys
        .areThere(userId)
        .chain(
            passkey ->
                useTotp
                    .isEnabled(userId)
                    .map(
                        totp -> {
                          var methods = new ArrayList<String>();
                          if (passkey) {
                            methods.add("passkey");
                          }
                          if (totp) {
                            methods.addAll(List.of("totp", "recovery-code"));
                          }
                          return methods;
                        }));
  }
}
