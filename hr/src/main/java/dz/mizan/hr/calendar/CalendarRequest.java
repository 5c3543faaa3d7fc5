package dz.mizan.hr.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The weekly rest of the company, or of one site, from a day on.
 *
 * @param restDays one at least (loi 90-11 art. 33), six at most
 */
@Schema(name = "WorkCalendarRequest")
record CalendarRequest(
    @Schema(examples = "16") @Pattern(regexp = HolidayRequest.SITE) @Nullable String site,
    @Schema(examples = "2027-01-01") @NotNull LocalDate validFrom,
    @Schema(examples = "[\"FRIDAY\", \"SATURDAY\"]") @NotNull @Size(min = 1, max = 6)
        Set<@NotNull DayOfWeek> restDays) {
  CalendarRequest {
    site = site == null || site.isBlank() ? null : site.strip();
  }
}
