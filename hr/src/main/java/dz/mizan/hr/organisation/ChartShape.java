package dz.mizan.hr.organisation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the chart shows; a bean parameter. */
public class ChartShape {
  @Parameter(description = "departments, or managers: people by who they report to")
  @QueryParam("by")
  @DefaultValue("departments")
  @Pattern(regexp = "departments|managers", message = "departments or managers")
  String by = "departments";

  @Parameter(description = "Levels shown, 1 to 50; what is below is counted all the same")
  @QueryParam("depth")
  @DefaultValue("20")
  @Min(1)
  @Max(50)
  int depth = 20;

  @Parameter(
      description =
          "Only what is below, and this itself: a department, or an employee by managers; all if"
              + " missing")
  @QueryParam("root")
  @Nullable UUID root;

  @Nullable UUID root() {
    return root;
  }

  boolean isByManagers() {
    return by.equals("managers");
  }

  int depth() {
    return depth;
  }
}
