package dz.mizan.auth.role;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role about to be. */
public record NewRole(
    @Schema(examples = "night-keeper", description = "By which users are given it; never changes")
        @NotNull
        @Pattern(
            regexp = "[a-z][a-z0-9-]{1,31}",
            message = "2 to 32 lower-case letters, digits or hyphens, a letter first")
        String code,
    @Schema(examples = "Magasinier de nuit")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PRINTABLE, message = "no control characters")
        String name,
    @Schema(examples = "Réceptionne et prépare, sans toucher aux prix")
        @Size(max = 500)
        @Pattern(regexp = PRINTABLE, message = "no control characters")
        @Nullable String description,
    @Schema(
            examples = "[\"stock-movements:*\", \"products:read\"]",
            description = "resource:action, or resource:* for every action")
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Size(max = 64) String> permissions) {

  static final String PRINTABLE = "[^\\p{Cntrl}\\p{Cs}]*";

  RoleDescription toDescription() {
    return new RoleDescription(name, description, permissions);
  }
}
