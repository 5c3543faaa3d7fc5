package dz.mizan.auth.permission;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Nobody gives away, or takes from somebody, a power that he has not himself. */
public final class PermissionNotHeld extends Refusal {
  /**
   * @param permission what the caller lacks
   * @param role through which it would be given; null if it is given alone
   */
  public PermissionNotHeld(String permission, @Nullable String role) {
    super(Kind.FORBIDDEN, "permission-not-held");
    fact("permission", permission);
    fact("role", role);
  }
}
