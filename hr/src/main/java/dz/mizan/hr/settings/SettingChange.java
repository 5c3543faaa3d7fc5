package dz.mizan.hr.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The value that a setting shall have; of its kind, as text. */
@Schema(name = "HrSettingChange")
record SettingChange(
    @Schema(examples = "45")
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String value) {
  SettingChange {
    value = value == null ? value : value.strip();
  }
}
