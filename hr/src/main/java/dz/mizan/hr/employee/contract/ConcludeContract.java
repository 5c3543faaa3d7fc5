package dz.mizan.hr.employee.contract;

import static java.util.Objects.requireNonNullElse;

import dz.mizan.common.audit.Audit;
import dz.mizan.hr.employee.Employee;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.assignment.Terms;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concludes contracts, and goes on with those that end. */
@ApplicationScoped
public class ConcludeContract {
  private final Employees employees;
  private final Contracts contracts;
  private final Settings settings;
  private final Audit audit;

  ConcludeContract(Employees employees, Contracts contracts, Settings settings, Audit audit) {
    this.employees = employees;
    this.contracts = contracts;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * The first contract of somebody who was hired, or hired again.
   *
   * @param settings of his first day
   * @throws InvalidContract if it cannot be so
   */
  public Uni<Void> first(
      Employee employee, ContractTerms contract, Terms terms, SettingValues settings) {
    var request =
        new ContractRequest(
            contract.kind(),
            employee.hiredOn(),
            contract.endsOn(),
            terms.workShare(),
            contract.trialUntil(),
            contract.cause());
    return write(employee, request, null, settings).replaceWithVoid();
  }

  /**
   * @throws InvalidContract if it cannot be so
   * @throws ContractOverlap if another one holds on some of its days
   */
  Uni<ContractView> handle(UUID employeeId, ContractRequest request) {
    return employees
        .requireLocked(employeeId)
        .invoke(Employee::requireHere)
        .chain(employee -> write(employee, request, null));
  }

  /**
   * Goes on on the day after the last, for the same share of work.
   *
   * @throws InvalidContract if it has no last day, or the new one cannot be so
   * @throws AlreadyRenewed if another one continues it
   * @throws WrongContractStatus if it was cancelled
   */
  Uni<ContractView> renew(UUID id, RenewalRequest request) {
    return contracts
        .require(id)
        .chain(found -> employees.requireLocked(found.employeeId()))
        .invoke(Employee::requireHere)
        .chain(
            employee ->
                contracts
                    .require(id)
                    .map(before -> following(before, request))
                    .chain(next -> write(employee, next, id)));
  }

  private static ContractRequest following(ContractView before, RenewalRequest request) {
    var endsOn = before.endsOn();
    if (before.status() == ContractStatus.CANCELLED) {
      throw new WrongContractStatus(before.status());
    }
    if (endsOn == null) {
      throw new InvalidContract("endsOn", "the contract has no end");
    }
    return new ContractRequest(
        requireNonNullElse(request.kind(), before.kind()),
        endsOn.plusDays(1),
        request.endsOn(),
        request.kind() == ContractKind.CDI ? BigDecimal.ONE : new BigDecimal(before.workShare()),
        null,
        request.cause());
  }

  private Uni<ContractView> write(
      Employee employee, ContractRequest request, @Nullable UUID renews) {
    return settings.on(request.startsOn()).chain(then -> write(employee, request, renews, then));
  }

  private Uni<ContractView> write(
      Employee employee, ContractRequest request, @Nullable UUID renews, SettingValues settings) {
    ContractRule.check(employee, request, settings);
    return contracts
        .insert(employee.id(), request, renews)
        .call(
            made ->
                audit.record(
                    renews == null ? "work-contract.concluded" : "work-contract.renewed",
                    "work-contract",
                    made.id(),
                    null,
                    made));
  }
}
