package dz.mizan.auth.user;

import dz.mizan.auth.company.CompanyView;
import dz.mizan.auth.password.OwnNames;
import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody's wish to be a user of a company. */
public record RegisterRequest(
    @Schema(examples = "atlas", description = "The company's code")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String company,
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
        @Nullable String language) {

  NewUser user() {
    return new NewUser(username, email, fullName, password, language);
  }

  OwnNames names(CompanyView view) {
    return OwnNames.of(username, fullName, email, view.code(), view.name());
  }
}
