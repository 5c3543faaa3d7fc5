package dz.mizan.hr.attendance;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.department.Departments;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Holds callers who are restricted to some departments to the people of these. */
public final class InScope {
  private InScope() {}

  /**
   * Lets pass whom the company does not have: what names him is refused by its own name.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if he is of a department that is none of the caller's
   */
  public static Uni<Void> require(UUID employee) {
    return CompanySql.execute("select department_id from employee where id = $1", employee)
        .invoke(rows -> rows.forEach(row -> Departments.requireInScope(row.getUUID(0))))
        .replaceWithVoid();
  }
}
