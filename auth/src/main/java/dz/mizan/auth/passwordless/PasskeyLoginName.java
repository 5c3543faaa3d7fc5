package dz.mizan.auth.passwordless;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says he is coming: only passkeys without a user handle need that. */
public record PasskeyLoginName(
    @Schema(examples = "atlas", description = "The company's code")
        @NotNull
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String company,
    @Schema(examples = "amina")
        @NotNull
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String username) {}
