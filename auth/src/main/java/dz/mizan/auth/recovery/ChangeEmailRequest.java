package dz.mizan.auth.recovery;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import dz.mizan.auth.user.EmailAddress;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address, and the proof that it is the user who wants it. */
public record ChangeEmailRequest(
    @Schema(examples = "amina@atlas.dz") @EmailAddress String email,
    @NotNull @PasswordLength(min = 1) Password currentPassword) {}
