package dz.mizan.auth.company.event;

import dz.mizan.auth.company.Address;
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
    List<String> secondFactorRoles) {
  public static final String TYPE = "company.changed.v1";
}
