package dz.mizan.hr.paper.reading;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.reactive.CallingContext;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.hr.pay.PayrollRun;
import dz.mizan.hr.pay.Slip;
import dz.mizan.hr.pay.Slips;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the payslips of whole runs, some hundred at once and each time in a transaction of its own,
 * so that no more of them are in memory and no connection is held while something is printed. What
 * is approved does not change in between.
 */
@ApplicationScoped
public class ReadSlips {
  private static final int AT_ONCE = 500;

  private final PreparedCompanies prepared;
  private final CompanyTransactions transactions;
  private final Slips slips;

  ReadSlips(PreparedCompanies prepared, CompanyTransactions transactions, Slips slips) {
    this.prepared = prepared;
    this.transactions = transactions;
    this.slips = slips;
  }

  /** In one transaction of the caller's company. */
  public <T> Uni<T> inCompany(Supplier<Uni<T>> work) {
    var company = Caller.require().companyId();
    return prepared.require(company).chain(() -> transactions.run(company, work));
  }

  /**
   * The same for what tells of everybody.
   *
   * @throws dz.mizan.common.tenancy.OutOfScope if the caller is restricted to some departments
   */
  public <T> Uni<T> ofWholeCompany(Supplier<Uni<T>> work) {
    try {
      Caller.require().scope().requireWholeCompany();
    } catch (Refusal outOfScope) {
      return Uni.createFrom().failure(outOfScope);
    }
    return inCompany(work);
  }

  /** The approved runs that were paid in those months; in the running transaction. */
  public Uni<List<PayrollRun>> approved(YearMonth from, YearMonth to) {
    return slips.approvedRuns(from, to);
  }

  /** Hands over every payslip of the runs, run by run; outside of transactions. */
  public Uni<Void> each(List<PayrollRun> runs, Consumer<Slip> take) {
    var way = CallingContext.resume();
    return Multi.createFrom()
        .iterable(runs)
        .onItem()
        .transformToMultiAndConcatenate(run -> batches(run.id(), AT_ONCE))
        .emitOn(way)
        .invoke(batch -> batch.forEach(take))
        .collect()
        .last()
        .replaceWithVoid();
  }

  /** The payslips of a run by so many; none if it has none. */
  public Multi<List<Slip>> batches(UUID runId, int size) {
    var company = Caller.require().companyId();
    // Whoever asks for the next, a client that reads slowly, may do so from elsewhere.
    var way = CallingContext.resume();
    return Multi.createBy()
        .repeating()
        .uni(
            AtomicReference<UUID>::new,
            last ->
                Uni.createFrom()
                    .voidItem()
                    .emitOn(way)
                    .chain(
                        () -> transactions.run(company, () -> slips.ofRun(runId, last.get(), size)))
                    .invoke(
                        batch -> {
                          if (!batch.isEmpty()) {
                            last.set(batch.getLast().employeeId());
                          }
                        }))
        .whilst(batch -> batch.size() == size)
        .filter(batch -> !batch.isEmpty());
  }
}
