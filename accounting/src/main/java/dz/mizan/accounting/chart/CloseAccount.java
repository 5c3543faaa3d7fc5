package dz.mizan.accounting.chart;

import dz.mizan.accounting.chart.AccountInUse.By;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Closes an account to entries, or opens it again.
 *
 * <p>An account with a balance in a fiscal year that is open stays open, and so does one with open
 * subdivisions or with a journal: the closing of the year and the bank would post to it. So does
 * one that automatic entries name: they would fail. Its history stays as it is.
 */
@ApplicationScoped
class CloseAccount {
  private static final String IN_THE_WAY =
      """
      select
        exists (select from account_balance b
          join fiscal_year y on y.company_id = b.company_id and y.year = b.fiscal_year
          where b.account = $1 and y.status = 'OPEN'
          group by b.fiscal_year having sum(b.debit) <> sum(b.credit)) as has_balance,
        exists (select from account s where s.parent_code = $1 and s.active) as has_children,
        exists (select from journal j where j.account = $1 and j.active) as has_journal,
        exists (select from posting_template_line where account = $1)
          or exists (select from treasury_account where account = $1 and active)
          or exists (select from partner where customer_account = $1 or supplier_account = $1)
          or exists (select from statement_rule where account = $1)
          or exists (select from asset_category where active and $1 in (
            asset_account, depreciation_account, expense_account, impairment_account))
          or exists (select from asset where status <> 'DISPOSED' and $1 in (
            asset_account, depreciation_account, expense_account, impairment_account))
          as is_automatic
      """;
  private static final String MOVE =
      """
      update account a set active = not $2, version = a.version + 1 where a.code = $1 returning
      """
          + AccountView.COLUMNS;

  private final Accounts accounts;
  private final Settings settings;
  private final Audit audit;

  CloseAccount(Accounts accounts, Settings settings, Audit audit) {
    this.accounts = accounts;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * @throws AccountInUse if it has a balance in an open year, open subdivisions or a journal, or if
   *     a setting, a template, a treasury account, a partner, a rule for bank lines or fixed assets
   *     name it
   * @throws IllegalAccountState if it is closed
   */
  Uni<AccountView> handle(String code, @Nullable String ifMatch) {
    return AccountLocks.keepPostingsOut()
        .chain(() -> accounts.lock(code))
        .invoke(before -> check(before, ifMatch, false))
        .call(before -> CompanySql.execute(IN_THE_WAY, code).invoke(r -> refuse(code, r)))
        .call(before -> settings.current().invoke(now -> refuseSet(code, now)))
        .chain(before -> move(before, true, "account.closed"));
  }

  /**
   * Opens it again.
   *
   * @throws AccountInUse if its parent is closed
   * @throws IllegalAccountState if it is open
   */
  Uni<AccountView> reopen(String code, @Nullable String ifMatch) {
    return accounts
        .lock(code)
        .invoke(before -> check(before, ifMatch, true))
        .call(CloseAccount::requireOpenParent)
        .chain(before -> move(before, false, "account.reopened"));
  }

  private static void check(AccountView before, @Nullable String ifMatch, boolean isClosed) {
    Versions.check(ifMatch, before.version());
    if (before.closed() != isClosed) {
      throw new IllegalAccountState(before.code(), before.closed());
    }
  }

  private static void refuse(String code, Iterable<Row> found) {
    var row = found.iterator().next();
    if (row.getBoolean("has_balance")) {
      throw new AccountInUse(code, By.BALANCE);
    }
    if (row.getBoolean("has_children")) {
      throw new AccountInUse(code, By.SUBDIVISIONS);
    }
    if (row.getBoolean("has_journal")) {
      throw new AccountInUse(code, By.JOURNAL);
    }
    if (row.getBoolean("is_automatic")) {
      throw new AccountInUse(code, By.AUTOMATIC);
    }
  }

  private static void refuseSet(String code, SettingValues now) {
    if (Arrays.stream(Setting.values())
        .filter(setting -> setting.kind() == Setting.Kind.ACCOUNT)
        .anyMatch(setting -> now.account(setting).equals(code))) {
      throw new AccountInUse(code, By.AUTOMATIC);
    }
  }

  private static Uni<Void> requireOpenParent(AccountView account) {
    return CompanySql.execute(
            "select exists (select from account where code = $1 and not active)", account.parent())
        .invoke(
            rows -> {
              if (rows.iterator().next().getBoolean(0)) {
                throw new AccountInUse(account.code(), By.CLOSED_PARENT);
              }
            })
        .replaceWithVoid();
  }

  private Uni<AccountView> move(AccountView before, boolean closed, String action) {
    return CompanySql.execute(MOVE, before.code(), closed)
        .map(rows -> AccountView.of(rows.iterator().next()))
        .call(
            after ->
                audit.record(action, "account", RowId.of("account", after.code()), before, after));
  }
}
