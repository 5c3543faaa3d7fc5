package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Describes a department anew, or moves it under another one. */
@ApplicationScoped
class ChangeDepartment {
  private final Departments departments;
  private final WriteDepartment write;
  private final Audit audit;

  ChangeDepartment(Departments departments, WriteDepartment write, Audit audit) {
    this.departments = departments;
    this.write = write;
    this.audit = audit;
  }

  /**
   * What is the same as before changes nothing, not even the version.
   *
   * @throws DepartmentArchived if it is archived
   */
  Uni<Department> handle(UUID id, @Nullable String ifMatch, DepartmentRequest request) {
    return departments
        .requireLocked(id)
        .invoke(department -> Versions.check(ifMatch, department.version()))
        .chain(department -> change(department, department.described(request)));
  }

  private Uni<Department> change(Department before, Department after) {
    if (after.equals(before)) {
      return Uni.createFrom().item(before);
    }
    if (before.archived()) {
      throw DepartmentArchived.already();
    }
    if (!Objects.equals(after.parentId(), before.parentId())) {
      // To the top it goes only from a place that is the caller's, too.
      Departments.requireInScope(
          Objects.requireNonNullElseGet(
              after.parentId(), () -> Objects.requireNonNull(before.parentId())));
    }
    return write
        .update(after)
        .chain(
            () ->
                audit.record(
                    "department.changed",
                    "department",
                    before.id(),
                    DepartmentView.of(before),
                    DepartmentView.of(after)))
        .chain(() -> departments.require(before.id()));
  }
}
