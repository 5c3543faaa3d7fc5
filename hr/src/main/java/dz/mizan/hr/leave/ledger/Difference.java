package dz.mizan.hr.leave.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month that has not given what it should have.
 *
 * @param written what it gave, with its corrections
 * @param expected by the facts as they are now
 * @param accrued whether the month has given, be it nothing
 * @param difference what is written to put it right; less is taken back where leave of it was taken
 */
@RegisterForReflection
@Schema(name = "LeaveAccrualDifference")
record Difference(
    UUID employeeId,
    UUID typeId,
    @Schema(examples = "2026-09") String month,
    @Schema(examples = "0.00") @JsonFormat(shape = Shape.STRING) BigDecimal written,
    @Schema(examples = "2.50") @JsonFormat(shape = Shape.STRING) BigDecimal expected,
    @Schema(examples = "2.50") @JsonFormat(shape = Shape.STRING) BigDecimal difference,
    @JsonIgnore boolean accrued) {

  Due due() {
    return new Due(employeeId, typeId, YearMonth.parse(month), difference);
  }

  /** Whether the month gives for the first time, rather than being put right. */
  boolean isFirst() {
    return !accrued && difference.signum() >= 0;
  }
}
