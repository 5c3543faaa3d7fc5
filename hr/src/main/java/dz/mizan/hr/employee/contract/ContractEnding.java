package dz.mizan.hr.employee.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data of {@code employee.contract-ending.v1}: a contract, or the trial within it, ends soon. Its
 * subject is the contract.
 *
 * @param what CONTRACT or TRIAL
 * @param endsOn last day
 */
@RegisterForReflection
public record ContractEnding(
    UUID contractId,
    String contractNumber,
    UUID employeeId,
    String employeeNumber,
    String kind,
    String what,
    LocalDate endsOn) {
  static final String TYPE = "employee.contract-ending.v1";
}
