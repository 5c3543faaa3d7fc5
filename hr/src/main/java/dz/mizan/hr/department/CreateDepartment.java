package dz.mizan.hr.department;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds a department to the company. */
@ApplicationScoped
class CreateDepartment {
  private final Departments departments;
  private final Audit audit;

  CreateDepartment(Departments departments, Audit audit) {
    this.departments = departments;
    this.audit = audit;
  }

  Uni<Department> handle(DepartmentRequest request) {
    return departments
        .save(new Department(Ids.next(), request))
        .call(
            d ->
                audit.record(
                    "department.created", "department", d.id(), null, DepartmentView.of(d)));
  }
}
