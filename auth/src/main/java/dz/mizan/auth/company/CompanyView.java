package dz.mizan.auth.company;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company as its users see it. */
@RegisterForReflection
public record CompanyView(
    UUID id,
    @Schema(examples = "atlas") String code,
    @Schema(examples = "Atlas Négoce") String name,
    @Schema(examples = "000216001808337") @Nullable String nif,
    @Schema(examples = "000216010012345") @Nullable String nis,
    @Schema(examples = "16/00-0015609 B 01") @Nullable String rc,
    @Schema(examples = "16010123456") @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Schema(examples = "Commerce de gros de matériel informatique") @Nullable String activity,
    @Nullable Money capital,
    @Nullable Address address,
    @Schema(examples = "DZD") String currency,
    @Schema(examples = "Africa/Algiers", description = "Of its business dates") String zone,
    CompanyStatus status,
    SettingsView settings,
    @Schema(description = "What was accepted and should be looked at again")
        List<Warning> warnings) {

  /** How the company wants things. */
  @RegisterForReflection
  public record SettingsView(
      @Schema(examples = "fr", description = "Of documents") String language,
      @Schema(examples = "[\"fr\", \"ar\", \"en\"]") List<String> languages,
      @Schema(examples = "[\"superuser\"]", description = "Roles that need a second factor")
          List<String> secondFactorRoles,
      @Schema(
              examples = "[\"https://shop.atlas.dz\"]",
              description = "Web origins whose pages may call for the company")
          List<String> allowedOrigins) {
    static SettingsView of(Settings settings, List<String> allowedOrigins) {
      return new SettingsView(
          settings.language(),
          List.of(settings.languages()),
          List.of(settings.secondFactorRoles()),
          allowedOrigins);
    }
  }

  static CompanyView of(Company company, List<String> allowedOrigins) {
    var details = company.details();
    return new CompanyView(
        company.id(),
        company.code(),
        company.name(),
        details.nif(),
        details.nis(),
        details.rc(),
        details.ai(),
        details.legalForm(),
        details.activity(),
        details.capitalInDinars(),
        company.address(),
        company.currency(),
        company.zone(),
        company.status(),
        SettingsView.of(company.settings(), allowedOrigins),
        details.warnings());
  }
}
