package dz.mizan.auth.session;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import dz.mizan.auth.secondfactor.SecondProof;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to log in. */
public record LoginRequest(
    @Schema(examples = "atlas", description = "The company's code")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String company,
    @Schema(examples = "amina")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        String username,
    @NotNull @PasswordLength(min = 1) Password password,
    @Schema(examples = "492039", description = "Code of the authenticator app, if asked for")
        @Size(max = 16)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        @Nullable String otp,
    @Schema(examples = "7k2mq-x04vb", description = "Instead of otp, if the app is lost")
        @Size(max = 32)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        @Nullable String recoveryCode,
    @Schema(description = "For pages in a browser: the tokens go into cookies", examples = "false")
        @Nullable Boolean cookies) {

  boolean wantsCookies() {
    return Boolean.TRUE.equals(cookies);
  }

  SecondProof second() {
    return new SecondProof(otp, recoveryCode);
  }

  @Override
  public String toString() {
    return "LoginRequest[" + company + ", " + username + "]";
  }
}
