package dz.mizan.accounting.tax;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.tax.ReturnRefusals.AlreadyDeclared;
import dz.mizan.accounting.tax.ReturnRefusals.MonthNotOver;
import dz.mizan.accounting.tax.ReturnRefusals.OutOfOrder;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Declares a month, for good, and books what follows from it. */
@ApplicationScoped
class DeclareReturn {
  private final ComputeReturn compute;
  private final TaxReturns returns;
  private final Balances balances;
  private final PostEntry postEntry;
  private final Audit audit;

  DeclareReturn(
      ComputeReturn compute,
      TaxReturns returns,
      Balances balances,
      PostEntry postEntry,
      Audit audit) {
    this.compute = compute;
    this.returns = returns;
    this.balances = balances;
    this.postEntry = postEntry;
    this.audit = audit;
  }

  /**
   * Nothing is posted meanwhile, so that what is declared is what is booked.
   *
   * @throws AlreadyDeclared if the month was
   * @throws OutOfOrder if it does not follow the last declared one
   * @throws MonthNotOver before its end in the company's zone
   */
  Uni<TaxReturnView> handle(YearMonth month) {
    return CompanySql.execute("select lock_books(true)")
        .chain(() -> requireNext(month))
        .chain(() -> compute.handle(month))
        .chain(result -> declare(month, result));
  }

  private Uni<Void> requireNext(YearMonth month) {
    return returns
        .find(month)
        .invoke(
            found -> {
              if (found.isPresent()) {
                throw new AlreadyDeclared(month);
              }
            })
        .chain(returns::last)
        .invoke(
            last ->
                last.map(before -> before.plusMonths(1))
                    .filter(next -> !next.equals(month))
                    .ifPresent(
                        next -> {
                          throw new OutOfOrder(month, next);
                        }))
        .chain(() -> balances.ledger(null))
        .invoke(
            ledger -> {
              if (!month.atEndOfMonth().isBefore(ledger.today())) {
                throw new MonthNotOver(month);
              }
            })
        .replaceWithVoid();
  }

  private Uni<TaxReturnView> declare(YearMonth month, ComputeReturn.Result result) {
    var id = Ids.next();
    var by = Caller.current().map(Caller::userId).orElse(null);
    return post(id, month, result)
        .call(entryId -> returns.add(id, result.view(), entryId, by))
        .chain(() -> returns.find(month))
        .map(found -> found.orElseThrow())
        .call(view -> audit.record("tax-return.declared", "tax-return", id, null, view));
  }

  private Uni<@Nullable UUID> post(UUID id, YearMonth month, ComputeReturn.Result result) {
    var entry = TvaEntry.of(id, month, result.balances(), result.figures(), result.settings());
    return entry.isEmpty()
        ? Uni.createFrom().nullItem()
        : postEntry.handle(entry.get()).map(posted -> posted.orElseThrow().id());
  }
}
