package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.work.Direction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a terminal sends. */
record PunchBatch(
    @NotNull UUID terminalId,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Sent> punches) {
  static final String CLIENT_ID = "[\\x21-\\x7e]{1,100}";

  /**
   * One punch: by badge, by employee number, or by the employee's id.
   *
   * @param clientId the terminal's own id of it; sent again, it counts once
   * @param direction null if the terminal does not know
   */
  @Schema(name = "SentPunch")
  record Sent(
      @Schema(examples = "T1-000231") @NotNull @Pattern(regexp = CLIENT_ID) String clientId,
      @Schema(examples = "000417") @Pattern(regexp = BadgeRequest.NUMBER) @Nullable String badge,
      @Schema(examples = "E-0001") @Pattern(regexp = "E-[0-9]{4,10}") @Nullable String number,
      @Nullable UUID employeeId,
      @Schema(examples = "2026-11-26T08:01:12+01:00") @NotNull OffsetDateTime at,
      @Schema(examples = "IN") @Nullable Direction direction) {}
}
