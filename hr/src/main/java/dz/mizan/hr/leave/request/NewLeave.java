package dz.mizan.hr.leave.request;

import dz.mizan.hr.calendar.Days;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Leave that somebody asks for.
 *
 * @param employeeId for whom; null for oneself
 * @param startsAtNoon whether the first day is worked until noon
 * @param endsAtNoon whether the last day is worked from noon on
 * @param document number or address of a proof
 */
@Schema(name = "NewLeave")
record NewLeave(
    @Nullable UUID employeeId,
    @NotNull UUID typeId,
    @Schema(examples = "2026-12-06") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-12-10") @NotNull LocalDate endsOn,
    boolean startsAtNoon,
    boolean endsAtNoon,
    @Schema(examples = "Voyage familial") @Size(max = 500) @Pattern(regexp = TEXT)
        @Nullable String reason,
    @Schema(examples = "Certificat 2026/118") @Size(max = 200) @Pattern(regexp = TEXT)
        @Nullable String document) {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  static final int LONGEST_DAYS = 1100;

  NewLeave {
    reason = blankToNull(reason);
    document = blankToNull(document);
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @throws dz.mizan.common.problem.Refusal (400) if its days make no sense
   */
  void check() {
    Days.requireKept("startsOn", startsOn);
    Days.requireKept("endsOn", endsOn);
    Days.requireSpan("endsOn", startsOn, endsOn, LONGEST_DAYS);
    if (startsOn.equals(endsOn) && startsAtNoon && endsAtNoon) {
      throw new BadLeave("endsAtNoon", "nothing is left of the day");
    }
  }

  Span span() {
    return new Span(startsOn, endsOn, startsAtNoon, endsAtNoon);
  }
}
