package dz.mizan.auth.stepup;

import dz.mizan.auth.webauthn.Purpose;
import dz.mizan.auth.webauthn.UserHandle;
import dz.mizan.common.tenancy.Caller;
import java.util.Objects;
import java.util.UUID;

/** The one who has to prove who he is: a user in a session of his. */
record Prover(Caller caller, UserHandle user, UUID sessionId) {

  /**
   * The caller.
   *
   * @throws dz.mizan.common.tenancy.UserRequired if he is a machine
   */
  static Prover current() {
    var caller = Caller.require();
    var user = new UserHandle(caller.companyId(), caller.requireUser());
    return new Prover(caller, user, Objects.requireNonNull(caller.sessionId()));
  }

  Purpose purpose() {
    return Purpose.stepUp(user, sessionId);
  }
}
