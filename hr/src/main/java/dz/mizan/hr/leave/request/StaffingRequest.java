package dz.mizan.hr.leave.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people a department should have on a working day; 0 for no warning. */
@Schema(name = "LeaveStaffingRequest")
record StaffingRequest(@Schema(examples = "3") @Min(0) @Max(10000) int minimum) {}
