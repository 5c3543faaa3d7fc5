package dz.mizan.auth.user;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody is not let in. */
public record RejectRequest(
    @Schema(examples = "N'est pas de la maison", description = "Told in the event")
        @Size(max = 200)
        @Pattern(regexp = NewUser.PRINTABLE, message = "no control characters")
        @Nullable String reason) {}
