package dz.mizan.auth.company.event;

import dz.mizan.auth.company.Address;
import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.company.LegalForm;
import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The company as it is after a change of its details or settings.
 *
 * @param language of its documents
 * @param secondFactorRoles roles that need a second factor
 * @param allowedOrigins web origins whose pages may call for the company
 */
@RegisterForReflection
public record CompanyChanged(
    UUID companyId,
    String code,
    String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Nullable String activity,
    @Nullable Money capital,
    @Nullable Address address,
    String currency,
    String zone,
    String language,
    List<String> languages,
    List<String> secondFactorRoles,
    List<String> allowedOrigins) {
  public static final String TYPE = "company.changed.v1";

  public static CompanyChanged of(CompanyView company) {
    return new CompanyChanged(
        company.id(),
        company.code(),
        company.name(),
        company.nif(),
        company.nis(),
        company.rc(),
        company.ai(),
        company.legalForm(),
        company.activity(),
        company.capital(),
        company.address(),
        company.currency(),
        company.zone(),
        company.settings().language(),
        company.settings().languages(),
        company.settings().secondFactorRoles(),
        company.settings().allowedOrigins());
  }
}
