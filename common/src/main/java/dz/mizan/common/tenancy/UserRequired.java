package dz.mizan.common.tenancy;

import dz.mizan.common.problem.Refusal;

/** This is for somebody who is logged in; the caller is a machine with an API key. */
public final class UserRequired extends Refusal {
  UserRequired() {
    super(Kind.FORBIDDEN, "user-required");
  }
}
