package dz.mizan.hr.employee.search;

import dz.mizan.hr.employee.EmployeeView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was found, the best first; not paged. */
@RegisterForReflection
@Schema(name = "FoundEmployees")
record FoundView(List<EmployeeView> items) {}
