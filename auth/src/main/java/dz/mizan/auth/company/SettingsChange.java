package dz.mizan.auth.company;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a company wants things, all of it. */
public record SettingsChange(
    @Schema(examples = "fr", description = "Of documents; one of the languages")
        @NotNull
        @Pattern(regexp = "fr|ar|en", message = "fr, ar or en")
        String language,
    @Schema(examples = "[\"fr\", \"ar\", \"en\"]") @NotEmpty @Size(max = 3)
        List<@NotNull @Pattern(regexp = "fr|ar|en", message = "fr, ar or en") String> languages,
    @Schema(examples = "[\"superuser\"]", description = "Roles that need a second factor")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Size(max = 64) String> secondFactorRoles,
    @Schema(
            examples = "[\"https://shop.atlas.dz\"]",
            description = "Web origins whose pages may call for the company, as browsers send them")
        @NotNull
        @Size(max = 20)
        List<@WebOrigin String> allowedOrigins) {

  Settings settings() {
    return Settings.of(language, languages, secondFactorRoles);
  }
}
