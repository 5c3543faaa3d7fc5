package dz.mizan.hr.attendance.schedule;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A schedule to make.
 *
 * @param firstDay day 1 of the pattern; it repeats before and after
 * @param cycleDays after how many days it repeats: 7 for a week, 14 for two that take turns
 * @param days that are worked; the others are free
 */
record ScheduleRequest(
    @Schema(examples = "BUREAU") @NotNull @Pattern(regexp = Limits.CODE) String code,
    @Schema(examples = "Bureau, dimanche à jeudi")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Limits.TEXT)
        String name,
    @Schema(examples = "2026-11-22", description = "Day 1, such as a Sunday") @NotNull
        LocalDate firstDay,
    @Schema(examples = "7") @Min(2) @Max(56) int cycleDays,
    @NotNull @Size(min = 1, max = 48) List<@NotNull @Valid Day> days) {

  /**
   * A day that is worked.
   *
   * @param day from 1, which is the first day
   */
  @Schema(name = "ScheduleRequestDay")
  record Day(@Schema(examples = "1") @Min(1) @Max(56) int day, @NotNull UUID shiftId) {}

  String upperCode() {
    return code.toUpperCase(Locale.ROOT);
  }
}
