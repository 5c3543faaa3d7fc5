package dz.mizan.auth.role;

import dz.mizan.common.problem.Refusal;

/** More than fits in a token, which travels in a header. */
public final class TooManyRights extends Refusal {
  /** Permissions of somebody in all, those that another one contains not counted. */
  static final int MAX_PERMISSIONS = 200;

  private TooManyRights(String field, int max) {
    super(Kind.RULE_BROKEN, "too-many-rights");
    fact("max", max);
    violation(field, "too many");
  }

  static TooManyRights permissions() {
    return new TooManyRights("permissions", MAX_PERMISSIONS);
  }

  static TooManyRights scope() {
    return new TooManyRights("scope", UserScope.MAX_IDS);
  }
}
