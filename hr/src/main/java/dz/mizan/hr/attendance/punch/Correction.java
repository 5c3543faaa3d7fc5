package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.Limits;
import dz.mizan.hr.attendance.work.Direction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is put right by hand. */
final class Correction {
  private Correction() {}

  /** A punch that somebody forgot. */
  @Schema(name = "MissingPunch")
  record Missing(
      @NotNull UUID employeeId,
      @Schema(examples = "2026-11-26T16:30:00+01:00") @NotNull OffsetDateTime at,
      @Schema(examples = "OUT") @NotNull Direction direction,
      @Schema(examples = "Badge oublié, vu par le chef d'équipe")
          @NotBlank
          @Size(min = 3, max = 500)
          @Pattern(regexp = Limits.TEXT)
          String reason) {}

  /** Another time or direction for a punch. */
  @Schema(name = "PunchChange")
  record Change(
      @Schema(examples = "2026-11-26T08:00:00+01:00") @NotNull OffsetDateTime at,
      @Schema(examples = "IN") @Nullable Direction direction,
      @Schema(examples = "Horloge de la borne en retard")
          @NotBlank
          @Size(min = 3, max = 500)
          @Pattern(regexp = Limits.TEXT)
          String reason) {}

  /** Why a punch does not count. */
  @Schema(name = "PunchVoid")
  record Void(
      @Schema(examples = "Badge d'un collègue")
          @NotBlank
          @Size(min = 3, max = 500)
          @Pattern(regexp = Limits.TEXT)
          String reason) {}
}
