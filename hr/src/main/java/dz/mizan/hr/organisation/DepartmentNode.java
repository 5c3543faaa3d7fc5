package dz.mizan.hr.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A department in the chart.
 *
 * @param headcount who is in the department itself
 * @param headcountBelow the same with all departments below, shown or not
 * @param people without the head, by number; empty if people were not asked for
 * @param departments those right below, by code; empty below the depth that was asked for
 */
@RegisterForReflection
@Schema(name = "ChartDepartment")
record DepartmentNode(
    UUID id,
    @Schema(examples = "VENTES") String code,
    @Schema(examples = "Direction des ventes") String name,
    @Schema(examples = "مديرية المبيعات") @Nullable String nameAr,
    @Schema(description = "Need not be of the department itself") @Nullable ChartPerson head,
    @Schema(examples = "4") int headcount,
    @Schema(examples = "11", description = "With all departments below") int headcountBelow,
    List<ChartPerson> people,
    List<DepartmentNode> departments) {

  String name(boolean arabic) {
    return arabic && nameAr != null ? nameAr : name;
  }
}
