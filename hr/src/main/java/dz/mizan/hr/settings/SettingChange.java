package dz.mizan.hr.settings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The value that a setting shall have; of its kind, as text.
 *
 * @param validFrom the day from which it holds, until that of the next value
 */
@Schema(name = "HrSettingChange")
record SettingChange(
    @Schema(examples = "45")
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String value,
    @Schema(
            examples = "2026-07-01",
            description =
                "From when on it holds, until the next value; a month goes by its last day. Left"
                    + " out: the first decision holds for all time, a later one from the first day"
                    + " of this month. That of a value that is there already corrects it")
        @Nullable LocalDate validFrom) {
  SettingChange {
    value = value == null ? value : value.strip();
  }
}
