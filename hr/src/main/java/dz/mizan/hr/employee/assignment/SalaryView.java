package dz.mizan.hr.employee.assignment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody earns from one day to another, in clear.
 *
 * @param salary monthly base in dinars; null if none was agreed or it does not open
 */
@RegisterForReflection
@Schema(name = "Salary")
record SalaryView(
    LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(type = SchemaType.STRING, examples = "85000.00") @Nullable String salary,
    @Schema(type = SchemaType.STRING, examples = "1") String workShare,
    @Nullable String belowMinimumReason) {

  /** Without the salary, should it ever be logged. */
  @Override
  public String toString() {
    return "SalaryView[" + startsOn + "]";
  }
}
