package dz.mizan.accounting.chart;

import dz.mizan.accounting.chart.AccountInUse.By;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Gives an account other names, or has its lines matched from now on. */
@ApplicationScoped
class ChangeAccount {
  private static final String CHANGE =
      """
      update account a set name_fr = $2, name_en = $3, name_ar = $4, matchable = $5,
        version = a.version + 1
      where a.code = $1 returning
      """
          + AccountView.COLUMNS;
  private static final String HAS_LINES =
      "select exists (select from account_balance where account = $1)";

  private final Accounts accounts;
  private final Audit audit;

  ChangeAccount(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws AccountInUse if matching would begin or end in the middle of its lines
   */
  Uni<AccountView> handle(String code, @Nullable String ifMatch, AccountChange change) {
    return AccountLocks.keepPostingsOut()
        .chain(() -> accounts.lock(code))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(before -> checkMatchable(before, change.matchable()))
        .chain(before -> write(before, change).call(after -> note(before, after)));
  }

  private static Uni<Void> checkMatchable(AccountView before, boolean matchable) {
    if (before.matchable() == matchable) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(HAS_LINES, before.code())
        .invoke(
            rows -> {
              if (rows.iterator().next().getBoolean(0)) {
                throw new AccountInUse(before.code(), By.LINES);
              }
            })
        .replaceWithVoid();
  }

  private static Uni<AccountView> write(AccountView before, AccountChange change) {
    var names = change.names();
    return CompanySql.execute(
            CHANGE, before.code(), names.fr(), names.enOrFr(), names.arOrFr(), change.matchable())
        .map(rows -> AccountView.of(rows.iterator().next()));
  }

  private Uni<Void> note(AccountView before, AccountView after) {
    return audit.record(
        "account.changed", "account", RowId.of("account", after.code()), before, after);
  }
}
