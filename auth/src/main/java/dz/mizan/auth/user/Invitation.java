package dz.mizan.auth.user;

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

/** Somebody to be invited by mail, with what he may do once he is in. */
public record Invitation(
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
    @Schema(examples = "fr", description = "Of the mail: fr, ar or en; fr if left out")
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

  String languageOrFrench() {
    return language == null ? "fr" : language;
  }

  PersonalData data() {
    return PersonalData.of(username, email, fullName);
  }

  RightsRequest rights() {
    return new RightsRequest(roles, permissions, scope);
  }
}
