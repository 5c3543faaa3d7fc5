package dz.mizan.hr.employee;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a statement about employees was refused for, by the name of the constraint. */
public final class BrokenConstraints {
  private final Map<String, Supplier<Refusal>> refusals = new LinkedHashMap<>();

  private BrokenConstraints() {}

  /** Of a statement that says where somebody stands. */
  public static BrokenConstraints of(
      @Nullable UUID departmentId, @Nullable UUID positionId, @Nullable UUID managerId) {
    var broken = new BrokenConstraints();
    broken.refusals.put("uq_employee_national_number", NationalNumberTaken::new);
    broken.refusals.put("uq_employee_nss", InsuranceNumberTaken::new);
    broken.refusals.put("uq_employee_user", UserTaken::new);
    for (var table : new String[] {"employee", "assignment"}) {
      broken.refusals.put("fk_" + table + "_department", () -> new UnknownDepartment(departmentId));
      broken.refusals.put("fk_" + table + "_position", () -> new UnknownPosition(positionId));
      broken.refusals.put("fk_" + table + "_manager", () -> new ManagerUnknown(managerId));
      broken.refusals.put("ck_" + table + "_no_cycle", ManagerCycle::new);
      broken.refusals.put("ck_" + table + "_not_own_manager", ManagerCycle::new);
    }
    return broken;
  }

  /** Of any other. */
  public static BrokenConstraints any() {
    return of(null, null, null);
  }

  /** The refusal that a failure means, or the failure itself. */
  public Throwable refusal(Throwable failure) {
    return refusals.entrySet().stream()
        .filter(refusal -> SqlFailures.violates(refusal.getKey()).test(failure))
        .findFirst()
        .<Throwable>map(refusal -> refusal.getValue().get())
        .orElse(failure);
  }
}
