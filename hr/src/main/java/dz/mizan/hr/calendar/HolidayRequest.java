package dz.mizan.hr.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A holiday of the company's own.
 *
 * @param endsOn null for one day
 * @param site where alone; null for the whole company
 */
@Schema(name = "HolidayRequest")
record HolidayRequest(
    @Schema(examples = "Pont du 2 novembre") @NotBlank @Size(max = 100) @Pattern(regexp = TEXT)
        String name,
    @Schema(examples = "عطلة") @Size(max = 100) @Pattern(regexp = TEXT) @Nullable String nameAr,
    @Schema(examples = "2026-11-02") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-11-02") @Nullable LocalDate endsOn,
    @Schema(examples = "16") @Pattern(regexp = SITE) @Nullable String site) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String SITE = "[A-Z0-9._-]{1,20}";

  HolidayRequest {
    site = site == null || site.isBlank() ? null : site.strip();
  }

  LocalDate lastDay() {
    return endsOn == null ? startsOn : endsOn;
  }
}
