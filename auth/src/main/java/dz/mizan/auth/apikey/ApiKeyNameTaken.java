package dz.mizan.auth.apikey;

import dz.mizan.common.problem.Refusal;

/** Another key of the company, which is not revoked, has this name. */
public final class ApiKeyNameTaken extends Refusal {
  ApiKeyNameTaken(String name) {
    super(Kind.CONFLICT, "api-key-name-taken");
    fact("name", name);
    violation("name", "taken");
  }
}
