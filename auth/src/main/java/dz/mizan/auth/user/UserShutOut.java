package dz.mizan.auth.user;

import dz.mizan.common.problem.Refusal;

/** The user proved who he is, but he was shut out, alone or with his company. */
public final class UserShutOut extends Refusal {
  private UserShutOut(Kind kind, String code) {
    super(kind, code);
  }

  static UserShutOut rejected() {
    return new UserShutOut(Kind.FORBIDDEN, "user-rejected");
  }

  static UserShutOut deactivated() {
    return new UserShutOut(Kind.FORBIDDEN, "user-deactivated");
  }

  static UserShutOut companySuspended() {
    return new UserShutOut(Kind.FORBIDDEN, "company-suspended");
  }
}
