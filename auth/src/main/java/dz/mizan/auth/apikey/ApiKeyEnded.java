package dz.mizan.auth.apikey;

import dz.mizan.common.problem.Refusal;

/** The key is revoked, or has expired and would have to be prolonged first. */
public final class ApiKeyEnded extends Refusal {
  ApiKeyEnded(ApiKey.Status status) {
    super(Kind.CONFLICT, "api-key-ended");
    fact("status", status);
  }
}
