package dz.mizan.hr.employee;

import dz.mizan.common.audit.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows a national number in clear, and notes who saw whose. */
@ApplicationScoped
class RevealNationalNumber {
  private final Employees employees;
  private final NationalNumbers nationalNumbers;
  private final Audit audit;

  RevealNationalNumber(Employees employees, NationalNumbers nationalNumbers, Audit audit) {
    this.employees = employees;
    this.nationalNumbers = nationalNumbers;
    this.audit = audit;
  }

  Uni<String> handle(UUID id) {
    return employees
        .require(id)
        .call(e -> audit.record("employee.national-number-revealed", "employee", id, null, null))
        .map(e -> nationalNumbers.open(id, e.sealedNationalNumber()));
  }
}
