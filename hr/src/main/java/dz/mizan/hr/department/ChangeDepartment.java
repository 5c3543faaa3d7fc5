package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Renames a department or moves it under another one. */
@ApplicationScoped
class ChangeDepartment {
  private final Departments departments;
  private final Audit audit;

  ChangeDepartment(Departments departments, Audit audit) {
    this.departments = departments;
    this.audit = audit;
  }

  /** What is the same as before changes nothing, not even the version. */
  Uni<Department> handle(UUID id, @Nullable String ifMatch, DepartmentRequest request) {
    return departments
        .require(id)
        .invoke(department -> Versions.check(ifMatch, department.version()))
        .chain(department -> change(department, request));
  }

  private Uni<Department> change(Department department, DepartmentRequest request) {
    var before = DepartmentView.of(department);
    department.describe(request);
    var after = DepartmentView.of(department);
    if (after.equals(before)) {
      return Uni.createFrom().item(department);
    }
    if (!Objects.equals(after.parentId(), before.parentId())) {
      // To the top it goes only from a place that is the caller's, too.
      Departments.requireInScope(
          Objects.requireNonNullElseGet(
              after.parentId(), () -> Objects.requireNonNull(before.parentId())));
    }
    return departments
        .save(department)
        .call(d -> audit.record("department.changed", "department", d.id(), before, after));
  }
}
