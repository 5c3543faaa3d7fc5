package dz.mizan.auth.totp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first code of a new authenticator app. */
public record TotpConfirmation(
    @Schema(examples = "492039") @NotNull @Pattern(regexp = "[0-9]{6}", message = "six digits")
        String code) {

  @Override
  public String toString() {
    return "TotpConfirmation";
  }
}
