package dz.mizan.hr.employee.contract;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.audit.Audit.Change;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.employee.Employees;
import dz.mizan.hr.employee.Today;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends contracts before their time, and cancels those that have not begun. */
@ApplicationScoped
public class EndContract {
  private final Employees employees;
  private final Contracts contracts;
  private final Audit audit;

  EndContract(Employees employees, Contracts contracts, Audit audit) {
    this.employees = employees;
    this.contracts = contracts;
    this.audit = audit;
  }

  /**
   * @throws WrongContractStatus if it is over or was cancelled
   * @throws InvalidContract if that day is not one of its days
   * @throws AlreadyRenewed if it is continued and would leave a gap
   */
  Uni<ContractView> handle(UUID id, @Nullable String ifMatch, EndRequest request) {
    return locked(id, ifMatch)
        .invoke(before -> before.requireCanBecome(ContractStatus.ENDED))
        .invoke(before -> requireWithin(before, request.on()))
        .call(() -> requireNotContinued(id))
        .chain(
            before ->
                contracts
                    .end(id, request.on(), request.reason(), Today.date())
                    .call(after -> note("work-contract.ended", before, after)));
  }

  /**
   * @throws WrongContractStatus if it is over or was cancelled
   * @throws InvalidContract if it has begun
   * @throws AlreadyRenewed if another one continues it
   */
  Uni<ContractView> cancel(UUID id, @Nullable String ifMatch, CancelRequest request) {
    return locked(id, ifMatch)
        .invoke(before -> before.requireCanBecome(ContractStatus.CANCELLED))
        .invoke(
            before -> {
              if (!before.startsOn().isAfter(Today.date())) {
                throw new InvalidContract("startsOn", "it has begun; it can be ended");
              }
            })
        .call(() -> requireNotContinued(id))
        .chain(
            before ->
                contracts
                    .cancel(id, request.reason())
                    .call(after -> note("work-contract.cancelled", before, after)));
  }

  /**
   * What becomes of the contracts of somebody who leaves: the one in force ends with his last day,
   * those to come are cancelled. Why he leaves stands with his employment alone: more people read
   * contracts, and the audit keeps them.
   *
   * @param employeeId locked
   */
  public Uni<Void> leave(UUID employeeId, LocalDate lastDay) {
    return CompanySql.execute(
            """
            update contract set version = version + 1, end_reason = 'Départ',
              status = case when starts_on > $2 then 'CANCELLED'
                when $2 < $3::date then 'ENDED' else 'OPEN' end,
              trial_until = case when starts_on > $2 or trial_until <= $2 then trial_until end,
              period = case when starts_on > $2 then period
                else daterange(lower(period), $2, '[]') end
            where employee_id = $1 and status = 'OPEN' and (ends_on is null or ends_on > $2)
            returning *
            """,
            employeeId,
            lastDay,
            Today.date())
        .chain(
            rows ->
                audit.recordAll(
                    "work-contract.ended",
                    "work-contract",
                    Contracts.list(rows).stream()
                        .map(after -> new Change(after.id(), null, after))
                        .toList()));
  }

  private Uni<ContractView> locked(UUID id, @Nullable String ifMatch) {
    return contracts
        .require(id)
        .chain(found -> employees.requireLocked(found.employeeId()))
        .chain(() -> contracts.requireLocked(id))
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private static void requireWithin(ContractView contract, LocalDate day) {
    var endsOn = contract.endsOn();
    if (day.isBefore(contract.startsOn()) || (endsOn != null && day.isAfter(endsOn))) {
      throw new InvalidContract("on", "is not one of its days");
    }
  }

  private static Uni<Void> requireNotContinued(UUID id) {
    return CompanySql.execute(
            "select from contract where renews = $1 and status <> 'CANCELLED'", id)
        .invoke(
            rows -> {
              if (rows.size() > 0) {
                throw new AlreadyRenewed();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> note(String action, ContractView before, ContractView after) {
    return audit.record(action, "work-contract", after.id(), before, after);
  }
}
