package dz.mizan.auth.signup;

import dz.mizan.auth.company.NewCompany;
import dz.mizan.auth.user.NewUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company and the one who will govern it. */
public record SignUpRequest(
    @Schema(examples = "atlas", description = "Unique among all companies; used to log in")
        @NotNull
        @Pattern(
            regexp = "[a-z0-9][a-z0-9-]{1,31}",
            message = "2 to 32 lower-case letters, digits or hyphens")
        String code,
    @Schema(examples = "Atlas Négoce")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String name,
    @Schema(examples = "000216001808337", description = "Fiscal number, 15 or 20 digits")
        @Size(max = 64)
        @Pattern(regexp = "( *[0-9]){15} *|( *[0-9]){20} *", message = "15 or 20 digits")
        @Nullable String nif,
    @NotNull @Valid NewUser superuser) {

  NewCompany company(UUID id) {
    return new NewCompany(id, code, name.strip(), nif == null ? null : nif.replace(" ", ""));
  }
}
