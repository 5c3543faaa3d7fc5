package dz.mizan.auth.user;

import dz.mizan.common.tenancy.Caller;
import java.util.Objects;
import java.util.UUID;

/** The one on whose behalf the running request is. */
final class CallingUser {
  private CallingUser() {}

  /** His id, or that of the API key. */
  static UUID id() {
    return Objects.requireNonNull(Caller.require().userId());
  }
}
