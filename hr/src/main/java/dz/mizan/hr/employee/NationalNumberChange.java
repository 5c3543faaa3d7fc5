package dz.mizan.hr.employee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The right national number of somebody for whom a wrong one was written. */
record NationalNumberChange(
    @Schema(examples = "109890160012340157", description = "NIN, 18 digits")
        @NotNull
        @Pattern(regexp = "[0-9]{18}", message = "18 digits")
        String nationalNumber) {

  /** Without the number, should it ever be logged. */
  @Override
  public String toString() {
    return "NationalNumberChange[]";
  }
}
