package dz.mizan.hr.department;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A department as clients and the audit see it. */
@RegisterForReflection
record DepartmentView(
    UUID id,
    @Schema(examples = "VENTES") String code,
    @Schema(examples = "Direction des ventes") String name,
    @Schema(examples = "مديرية المبيعات") @Nullable String nameAr,
    @Nullable UUID parentId,
    @Schema(examples = "COM") @Nullable String costCentre,
    @Schema(description = "The employee who heads it") @Nullable UUID headId,
    @Schema(examples = "3") @Nullable Integer minimumStaff,
    @Schema(description = "Takes nobody in any more") boolean archived) {

  static DepartmentView of(Department department) {
    return new DepartmentView(
        department.id(),
        department.code(),
        department.name(),
        department.nameAr(),
        department.parentId(),
        department.costCentre(),
        department.headId(),
        department.minimumStaff(),
        department.archived());
  }
}
