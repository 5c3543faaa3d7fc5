package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides in a manager's stead.
 *
 * @param managerId who delegates; null for oneself
 */
@Schema(name = "LeaveDelegationRequest")
record DelegationRequest(
    @Nullable UUID managerId,
    @NotNull UUID delegateId,
    @Schema(examples = "2026-12-06") @NotNull LocalDate startsOn,
    @Schema(examples = "2026-12-20") @NotNull LocalDate endsOn) {}
