package dz.mizan.hr.employee.departure;

import dz.mizan.hr.employee.Day;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody works again.
 *
 * @param on first day of work, not after today; today if left out
 */
record ResumeRequest(@Schema(examples = "2026-12-06") @Day @Nullable LocalDate on) {}
