package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes another national number over a wrong one. */
@ApplicationScoped
class CorrectNationalNumber {
  private static final String UPDATE =
      """
      update employee set national_number = $2, national_number_index = $3, version = version + 1
      where id = $1 returning *
      """;

  private final Employees employees;
  private final NationalNumbers numbers;
  private final Outbox outbox;
  private final Audit audit;

  CorrectNationalNumber(Employees employees, NationalNumbers numbers, Outbox outbox, Audit audit) {
    this.employees = employees;
    this.numbers = numbers;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @throws NationalNumberTaken if another employee has it
   * @throws Versions.StaleVersion if the employee was changed meanwhile
   */
  Uni<Employee> handle(UUID id, @Nullable String ifMatch, String number) {
    return employees
        .requireLocked(id)
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .chain(() -> write(id, numbers.seal(number, id)))
        .call(e -> outbox.append(EmployeeChanged.TYPE, id, e.version(), EmployeeChanged.of(e)))
        .call(() -> audit.record("employee.national-number-corrected", "employee", id, null, null));
  }

  private static Uni<Employee> write(UUID id, SealedNumber number) {
    return Employees.write(
        BrokenConstraints.any(), UPDATE, id, number.encrypted(), Buffer.buffer(number.index()));
  }
}
