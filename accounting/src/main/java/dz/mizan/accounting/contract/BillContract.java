package dz.mizan.accounting.contract;

import dz.mizan.accounting.invoice.IssueInvoice;
import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bills the periods of a contract whose day has come; renews or ends it when its term is over. */
@ApplicationScoped
class BillContract {
  private static final String PERIOD =
      """
      insert into contract_period (id, contract_id, starts_on, ends_on, days, days_of_period)
      values ($1, $2, $3, $4, $5, $6)
      """;
  private static final String ADVANCE =
      """
      update contract set next_from = $2, bill_on = $2, last_problem = $3, version = version + 1
      where id = $1
      """;

  private static final String POSTPONE =
      "update contract set bill_on = $2, last_problem = $3, version = version + 1 where id = $1";

  private final Contracts contracts;
  private final PriceLines price;
  private final WriteDocument write;
  private final IssueInvoice issue;

  BillContract(Contracts contracts, PriceLines price, WriteDocument write, IssueInvoice issue) {
    this.contracts = contracts;
    this.price = price;
    this.write = write;
    this.issue = issue;
  }

  /**
   * Bills a locked contract up to that day.
   *
   * @param most how many periods at most
   * @return how many were billed
   */
  Uni<Integer> handle(Contract contract, LocalDate today, int most) {
    var end = contract.endsOn();
    if (contract.renews() && end != null && today.isAfter(end)) {
      return renew(contract, end, today).chain(renewed -> handle(renewed, today, most));
    }
    var period = contract.next();
    if (period == null) {
      return end == null || today.isAfter(end)
          ? end(contract).replaceWith(0)
          : contracts.lookAgain(contract, later(end.plusDays(1), contract)).replaceWith(0);
    }
    if (period.billedOn().isAfter(today)) {
      return contracts.lookAgain(contract, period.billedOn()).replaceWith(0);
    }
    if (most == 0) {
      return Uni.createFrom().item(0);
    }
    return billed(contract, period, today)
        .chain(
            billed ->
                billed
                    ? contracts
                        .require(contract.id())
                        .chain(after -> handle(after, today, most - 1))
                        .map(more -> more + 1)
                    : Uni.createFrom().item(0));
  }

  /**
   * Bills a period; one that a rule refuses, such as for an account that was closed, is tried again
   * tomorrow and keeps no other contract from being billed.
   *
   * @throws ContractFailed (as a failure) if SQL does not take it
   */
  private Uni<Boolean> billed(Contract contract, Contract.BilledPeriod period, LocalDate today) {
    return CompanySql.execute("savepoint contract_period")
        .chain(() -> bill(contract, period, today))
        .chain(() -> CompanySql.execute("release savepoint contract_period"))
        .replaceWith(true)
        .onFailure(Refusal.class)
        .recoverWithUni(
            refusal ->
                CompanySql.execute("rollback to savepoint contract_period")
                    .chain(() -> postpone(contract.id(), today, code(refusal)))
                    .replaceWith(false))
        .onFailure(BillContract::isOfContract)
        .transform(failure -> new ContractFailed(contract.id(), failure));
  }

  /** Has the contract tried again the day after, and says why. */
  Uni<Void> postpone(UUID contractId, LocalDate today, String problem) {
    return CompanySql.execute(POSTPONE, contractId, today.plusDays(1), problem).replaceWithVoid();
  }

  // The others are of the database: the whole run is tried again.
  private static boolean isOfContract(Throwable failure) {
    return !SqlFailures.isRetriable(failure) && !SqlFailures.isUnavailable(failure);
  }

  private static String code(Throwable refusal) {
    return ((Refusal) refusal).code();
  }

  private static LocalDate later(LocalDate day, Contract contract) {
    return day.isBefore(contract.nextFrom()) ? contract.nextFrom() : day;
  }

  private Uni<Contract> renew(Contract contract, LocalDate end, LocalDate today) {
    var months = contract.renewalMonths();
    if (months == null) {
      throw new IllegalStateException("a contract that renews itself without term");
    }
    var next = end;
    while (today.isAfter(next)) {
      next = next.plusMonths(months);
    }
    var until = next;
    return contracts
        .set(contract, contract.status(), contract.nextFrom(), until)
        .chain(() -> contracts.note(contract.id(), "RENEWED", "until " + until))
        .chain(() -> contracts.require(contract.id()));
  }

  private Uni<Void> end(Contract contract) {
    return contracts
        .set(contract, ContractStatus.ENDED, contract.nextFrom(), contract.endsOn())
        .chain(() -> contracts.note(contract.id(), "ENDED", null));
  }

  private Uni<Void> bill(Contract contract, Contract.BilledPeriod period, LocalDate today) {
    var id = Ids.next();
    return CompanySql.execute(
            PERIOD,
            id,
            contract.id(),
            period.startsOn(),
            period.endsOn(),
            (short) period.days(),
            (short) period.daysOfPeriod())
        .chain(
            () ->
                price.handle(contract.lines(period), contract.discountPercent(), today, List.of()))
        .chain(priced -> write.create(head(contract, id), priced, List.of()))
        .call(
            invoice ->
                CompanySql.execute(
                    "update contract_period set invoice_id = $2 where id = $1", id, invoice.id()))
        .chain(invoice -> issued(contract, invoice))
        .chain(
            problem ->
                CompanySql.execute(
                    ADVANCE,
                    contract.id(),
                    period.endsOn().plusDays(1),
                    problem.isEmpty() ? null : problem))
        .chain(
            () ->
                contracts.note(
                    contract.id(), "BILLED", period.startsOn() + " to " + period.endsOn()));
  }

  private static DocumentHead head(Contract contract, UUID periodId) {
    var reference = contract.reference();
    return DocumentHead.invoice(
            contract.partnerId(),
            contract.discountPercent(),
            SalesDocument.Source.CONTRACT,
            periodId)
        .terms(contract.paymentMode(), contract.paymentTermsDays())
        .texts(reference == null ? contract.number() : reference, contract.notes());
  }

  /**
   * Issues the invoice where the contract wants it. One that cannot be issued stays a draft: what
   * was written meanwhile, such as its number, is taken back.
   *
   * @return why it was not issued; empty if all is well
   */
  private Uni<String> issued(Contract contract, SalesDocument invoice) {
    if (!contract.issues()) {
      return Uni.createFrom().item("");
    }
    return CompanySql.execute("savepoint contract_invoice")
        .chain(() -> issue.handle(invoice.id(), null))
        .chain(() -> CompanySql.execute("release savepoint contract_invoice"))
        .replaceWith("")
        .onFailure(Refusal.class)
        .recoverWithUni(
            refusal ->
                CompanySql.execute("rollback to savepoint contract_invoice")
                    .map(undone -> code(refusal)));
  }
}
