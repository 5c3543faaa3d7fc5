package dz.mizan.auth.webauthn;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a challenge was issued for; it is accepted for nothing else.
 *
 * @param kind of ceremony
 * @param subject whose, empty for a login: it is not known yet who comes
 */
public record Purpose(Kind kind, String subject) {
  /** The ceremonies. */
  private enum Kind {
    REGISTER,
    LOG_IN,
    STEP_UP
  }

  public static Purpose logIn() {
    return new Purpose(Kind.LOG_IN, "");
  }

  /** A passkey for that user, from that session. */
  public static Purpose register(UserHandle user, @Nullable UUID sessionId) {
    return new Purpose(Kind.REGISTER, subject(user, sessionId));
  }

  /** The user of that session proves again who he is. */
  public static Purpose stepUp(UserHandle user, @Nullable UUID sessionId) {
    return new Purpose(Kind.STEP_UP, subject(user, sessionId));
  }

  private static String subject(UserHandle user, @Nullable UUID sessionId) {
    return user.companyId() + "." + user.userId() + "." + sessionId;
  }

  String place() {
    return "webauthn.challenge." + kind + "." + subject;
  }
}
