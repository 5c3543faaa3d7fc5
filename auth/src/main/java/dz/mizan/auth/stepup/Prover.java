package dz.mizan.auth.stepup;

import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.UserHandle;
import dz.mizan.common.tenancy.Caller;
import java.util.UUID;

/** The one who has to prove who he is: a user in a session of his. */
record Prover(Caller caller, UserHandle user, UUID sessionId) {

  /**
   * The caller.
   *
   * @throws SessionExpected if he is a machine
   */
  static Prover current() {
    var caller = Caller.require();
    var userId = caller.userId();
    var sessionId = caller.sessionId();
    if (userId == null || sessionId == null) {
      throw new SessionExpected();
    }
    return new Prover(caller, new UserHandle(caller.companyId(), userId), sessionId);
  }

  Purpose purpose() {
    return Purpose.stepUp(user, sessionId);
  }
}
