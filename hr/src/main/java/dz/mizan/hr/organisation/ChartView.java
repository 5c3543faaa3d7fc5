package dz.mizan.hr.organisation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organisation chart; one of the two lists is empty.
 *
 * @param departments those at the top, by code
 * @param people those without a manager, by number
 */
@RegisterForReflection
@Schema(name = "OrganisationChart")
record ChartView(
    @Schema(examples = "departments") String by,
    @Schema(examples = "11") int headcount,
    List<DepartmentNode> departments,
    List<PersonNode> people) {}
