package dz.mizan.hr.attendance.punch;

import dz.mizan.hr.attendance.work.Direction;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Coming or going, now.
 *
 * @param clientId the app's own id of it; sent again, it counts once
 */
record OwnPunchRequest(
    @Schema(examples = "IN") @Nullable Direction direction,
    @Schema(examples = "app-7f21") @Pattern(regexp = PunchBatch.CLIENT_ID)
        @Nullable String clientId) {}
