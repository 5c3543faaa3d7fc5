package dz.mizan.hr.pay;

import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payslip with where it belongs.
 *
 * @param status of its run
 * @param salaryOf the month whose salary it has; null if it has none, or a difference to it only
 */
@Schema(name = "Payslip")
public record Slip(
    UUID id,
    UUID runId,
    UUID employeeId,
    @Schema(examples = "2026-11") YearMonth month,
    RunKind kind,
    RunStatus status,
    @Nullable YearMonth salaryOf,
    SlipDetail detail) {}
