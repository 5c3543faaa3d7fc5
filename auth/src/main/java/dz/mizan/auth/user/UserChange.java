package dz.mizan.auth.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What others may change about a user beside his rights. */
public record UserChange(
    @Schema(examples = "Yacine Haddad")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        String fullName,
    @Schema(examples = "yacine@atlas.dz", description = "Another one is not verified any more")
        @EmailAddress
        String email,
    @Schema(examples = "fr", description = "fr, ar or en")
        @NotNull
        @Pattern(regexp = Preferences.LANGUAGES, message = "fr, ar or en")
        String language) {}
