package dz.mizan.auth.user;

import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.password.OwnNames;
import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import dz.mizan.auth.role.RightsRequest;
import dz.mizan.auth.role.UserScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A colleague to be added, with a password that somebody tells him. */
public record AddUserRequest(
    @Schema(examples = "yacine", description = "Letters of one script, digits and ._@+-; any case")
        @NotBlank
        @Username
        String username,
    @Schema(examples = "yacine@atlas.dz") @EmailAddress String email,
    @Schema(examples = "Yacine Haddad")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String fullName,
    @Schema(description = "12 to 128 characters of any kind") @NotNull @PasswordLength
        Password password,
    @Schema(examples = "fr", description = "fr, ar or en; fr if left out")
        @Pattern(regexp = Preferences.LANGUAGES, message = "fr, ar or en")
        @Nullable String language,
    @Schema(examples = "[\"storekeeper\"]", description = "Codes of roles")
        @NotEmpty
        @Size(max = 16)
        List<@NotNull @Size(max = 64) String> roles,
    @Schema(examples = "[]", description = "Beside those of the roles; left out: none")
        @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 64) String> permissions,
    @Schema(description = "What the user is restricted to; left out: nothing") @Valid
        @Nullable UserScope scope) {

  NewUser user() {
    return new NewUser(username, email, fullName, password, language);
  }

  OwnNames names(CompanyView company) {
    return OwnNames.of(username, fullName, email, company.code(), company.name());
  }

  RightsRequest rights() {
    return new RightsRequest(roles, permissions, scope);
  }
}
