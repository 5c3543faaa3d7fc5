package dz.mizan.hr.leave.request;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A working day on which a department has fewer people than it should. A warning: it stops nobody.
 *
 * @param present if this leave is taken
 */
@RegisterForReflection
@Schema(name = "LeaveShortage")
record Shortage(
    UUID departmentId,
    LocalDate day,
    @Schema(examples = "2") int present,
    @Schema(examples = "3") int minimum) {}
