package dz.mizan.accounting.contract;

import dz.mizan.accounting.settings.Today;
import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Makes the invoices of contracts whose day has come. Whoever runs it, a period is billed once: its
 * row is unique, and commits with its invoice.
 */
@ApplicationScoped
class BillContracts implements Job {
  static final int AT_ONCE = 100;
  private static final String DUE =
      Contracts.SELECT
          + """
          where c.status = 'ACTIVE' and c.bill_on <= $1
          order by c.bill_on, c.id limit $2 for update of c skip locked
          """;

  private final Contracts contracts;
  private final BillContract bill;

  BillContracts(Contracts contracts, BillContract bill) {
    this.contracts = contracts;
    this.bill = bill;
  }

  @Override
  public String name() {
    return "bill-contracts";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return Today.date()
        .chain(
            today ->
                CompanySql.execute(DUE, today, AT_ONCE)
                    .map(contracts::of)
                    .chain(due -> all(due, today, AT_ONCE)))
        .map(count -> count + " invoices of contracts");
  }

  @Override
  public Uni<Void> failed(UUID companyId, Throwable failure) {
    return failure instanceof ContractFailed of
        ? Today.date().chain(today -> bill.postpone(of.contractId(), today, "internal-error"))
        : Uni.createFrom().voidItem();
  }

  private Uni<Integer> all(List<Contract> due, LocalDate today, int most) {
    var count = Uni.createFrom().item(0);
    for (var contract : due) {
      count =
          count.chain(
              done ->
                  done >= most
                      ? Uni.createFrom().item(done)
                      : bill.handle(contract, today, most - done).map(more -> done + more));
    }
    return count;
  }
}
