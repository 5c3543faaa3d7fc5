package dz.mizan.hr.attendance.schedule;

import dz.mizan.hr.attendance.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A shift to make.
 *
 * @param endsAt on the next day if it is not after the start
 * @param lateMinutes how late one may come without being late
 * @param earlyMinutes how early one may go
 */
record ShiftRequest(
    @Schema(examples = "JOUR") @NotNull @Pattern(regexp = Limits.CODE) String code,
    @Schema(examples = "Journée") @NotBlank @Size(max = 100) @Pattern(regexp = Limits.TEXT)
        String name,
    @Schema(examples = "08:00") @NotNull @Pattern(regexp = TIME) String startsAt,
    @Schema(examples = "16:30", description = "On the next day if it is not after the start")
        @NotNull
        @Pattern(regexp = TIME)
        String endsAt,
    @Schema(examples = "10") @Min(0) @Max(120) int lateMinutes,
    @Schema(examples = "5") @Min(0) @Max(120) int earlyMinutes,
    @Size(max = 6) @Nullable List<@NotNull @Valid Pause> pauses) {
  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** A pause of the shift. */
  @Schema(name = "ShiftPause")
  record Pause(
      @Schema(examples = "12:00") @NotNull @Pattern(regexp = TIME) String startsAt,
      @Schema(examples = "12:30") @NotNull @Pattern(regexp = TIME) String endsAt,
      @Schema(examples = "false") boolean isPaid) {}

  String upperCode() {
    return code.toUpperCase(Locale.ROOT);
  }

  int spanMinutes() {
    return after(startsAt, endsAt);
  }

  List<Pause> allPauses() {
    return pauses == null ? List.of() : pauses;
  }

  /** How many minutes after the start of the shift that is. */
  int afterStart(String time) {
    return after(startsAt, time);
  }

  private static int after(String from, String to) {
    int minutes =
        (LocalTime.parse(to).toSecondOfDay() - LocalTime.parse(from).toSecondOfDay()) / 60;
    return Math.floorMod(minutes, 24 * 60);
  }
}
