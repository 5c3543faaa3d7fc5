package dz.mizan.auth.signup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A company signed up: each service prepares itself for it.
 *
 * @param currency ISO 4217
 * @param zone of its business dates
 */
@RegisterForReflection
public record CompanyRegistered(
    UUID companyId, String code, String name, String currency, String zone) {
  static final String TYPE = "company.registered.v1";
  static final String ZONE = "Africa/Algiers";

  static CompanyRegistered of(SignUpView company) {
    return new CompanyRegistered(
        company.id(), company.code(), company.name(), company.currency(), ZONE);
  }
}
