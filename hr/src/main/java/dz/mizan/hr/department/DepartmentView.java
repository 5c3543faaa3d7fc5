package dz.mizan.hr.department;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department as clients and the audit see it. */
@RegisterForReflection
record DepartmentView(UUID id, String code, String name, @Nullable UUID parentId) {

  static DepartmentView of(Department department) {
    return new DepartmentView(
        department.id(), department.code(), department.name(), department.parentId());
  }
}
