package dz.mizan.auth.user;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to be a user, in his own words. */
@RegisterForReflection
public record NewUser(
    @Schema(examples = "amina", description = "Letters of one script, digits and ._@+-; any case")
        @NotBlank
        @Username
        String username,
    @Schema(examples = "amina@atlas.dz") @EmailAddress String email,
    @Schema(examples = "Amina Bensaïd")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = PRINTABLE, message = "no control characters")
        String fullName,
    @Schema(description = "12 to 128 characters of any kind") @NotNull @PasswordLength
        Password password,
    @Schema(examples = "fr", description = "fr, ar or en; fr if left out")
        @Pattern(regexp = Preferences.LANGUAGES, message = "fr, ar or en")
        @Nullable String language) {

  public static final String PRINTABLE = "[^\\p{Cntrl}\\p{Cs}]*";

  String languageOrFrench() {
    return language == null ? "fr" : language;
  }

  PersonalData data() {
    return PersonalData.of(username, email, fullName);
  }
}
