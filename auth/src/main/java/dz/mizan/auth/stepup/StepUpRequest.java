package dz.mizan.auth.stepup;

import dz.mizan.auth.password.Password;
import dz.mizan.auth.password.PasswordLength;
import dz.mizan.auth.webauthn.AssertionJson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One proof of who one is. */
public record StepUpRequest(
    @Schema(description = "What navigator.credentials.get gave for the options of the step-up")
        @Valid
        @Nullable AssertionJson passkey,
    @Schema(examples = "492039", description = "Code of the authenticator app")
        @Size(max = 16)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        @Nullable String otp,
    @Schema(examples = "7k2mq-x04vb", description = "If the app is lost")
        @Size(max = 32)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "no control characters")
        @Nullable String recoveryCode,
    @Schema(description = "Only for who has neither passkey nor authenticator app")
        @PasswordLength(min = 1)
        @Nullable Password password) {

  /**
   * @throws OneProofExpected unless there is exactly one
   */
  void requireOne() {
    if (Stream.of(passkey, otp, recoveryCode, password).filter(Objects::nonNull).count() != 1) {
      throw new OneProofExpected();
    }
  }

  @Override
  public String toString() {
    return "StepUpRequest";
  }
}
