package dz.mizan.hr.attendance.timesheet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was computed.
 *
 * @param employees who worked for the company in that month
 * @param changed whose timesheet is new or another one; those submitted or approved stay
 */
@RegisterForReflection
@Schema(name = "ComputedTimesheets")
record Computed(String month, int employees, int changed) {

  /** With so many more. */
  Computed and(int employees, int changed) {
    return new Computed(month, this.employees + employees, this.changed + changed);
  }
}
