package dz.mizan.hr.pay.component.structure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a structure, from when on.
 *
 * @param employeeId either he, or all of a position
 * @param endsOn last day of a month; until further notice if missing
 */
@Schema(name = "PayStructureAssignmentRequest")
record AssignmentRequest(
    @NotNull UUID structureId,
    @Nullable UUID employeeId,
    @Nullable UUID positionId,
    @Schema(examples = "2026-01-01") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-12-31") @Nullable LocalDate endsOn) {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  /**
   * @throws InvalidStructure if it is for both or for nobody, or its days are out of order
   */
  AssignmentRequest checked() {
    if ((employeeId == null) == (positionId == null)) {
      throw new InvalidStructure("employeeId", "either an employee or a position");
    }
    if (startsOn.isBefore(FIRST) || startsOn.isAfter(LAST)) {
      throw new InvalidStructure("startsOn", "from 1950 to 2099");
    }
    if (endsOn != null && (endsOn.isBefore(startsOn) || endsOn.isAfter(LAST))) {
      throw new InvalidStructure("endsOn", "not before startsOn, at most 2099");
    }
    if (startsOn.getDayOfMonth() != 1) {
      throw new InvalidStructure(
          "startsOn", "the first day of a month: it counts for whole months");
    }
    if (endsOn != null && endsOn.plusDays(1).getDayOfMonth() != 1) {
      throw new InvalidStructure("endsOn", "the last day of a month: it counts for whole months");
    }
    return this;
  }
}
