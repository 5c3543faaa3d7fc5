package dz.mizan.auth.signup;

import dz.mizan.auth.company.Address;
import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.company.LegalForm;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company signed up: each service prepares itself for it.
 *
 * @param currency ISO 4217
 * @param zone of its business dates
 * @param language of its documents
 */
@RegisterForReflection
public record CompanyRegistered(
    UUID companyId,
    String code,
    String name,
    String currency,
    String zone,
    String language,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Nullable String activity,
    @Nullable Money capital,
    @Nullable Address address) {
  static final String TYPE = "company.registered.v1";

  static CompanyRegistered of(CompanyView company) {
    return new CompanyRegistered(
        company.id(),
        company.code(),
        company.name(),
        company.currency(),
        company.zone(),
        company.settings().language(),
        company.nif(),
        company.nis(),
        company.rc(),
        company.ai(),
        company.legalForm(),
        company.activity(),
        company.capital(),
        company.address());
  }
}
