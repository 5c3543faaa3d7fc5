package dz.mizan.hr.pay;

import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payslip with where it belongs.
 *
 * @param status of its run
 */
@Schema(name = "Payslip")
public record Slip(
    UUID id,
    UUID runId,
    UUID employeeId,
    @Schema(examples = "2026-11") YearMonth month,
    RunKind kind,
    RunStatus status,
    SlipDetail detail) {}
