package dz.mizan.hr.leave.request;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people a department should have; version 0 until the company has said so. */
@RegisterForReflection
@Schema(name = "LeaveStaffing")
record StaffingView(UUID departmentId, @Schema(examples = "3") int minimum, long version) {}
