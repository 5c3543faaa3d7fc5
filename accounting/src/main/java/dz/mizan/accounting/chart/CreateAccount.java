package dz.mizan.accounting.chart;

import dz.mizan.accounting.chart.AccountInUse.By;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Adds an account of the company's own under one of the chart, whose class, type and normal side it
 * takes. Subdivisions that it comes between are put under it.
 */
@ApplicationScoped
class CreateAccount {
  private static final String BELONGS_UNDER =
      """
      select a.code, not a.active from account a
      where a.code <> $1 and starts_with($1, a.code)
      order by length(a.code) desc limit 1 for share
      """;
  private static final String INSERT =
      """
      insert into account as a (code, name_fr, name_en, name_ar, class, type, normal_side,
        parent_code, official, matchable)
      select $1, $3, $4, $5, p.class, p.type, p.normal_side, p.code, false,
        coalesce($6::boolean, p.matchable)
      from account p where p.code = $2
      returning
      """
          + AccountView.COLUMNS;
  private static final String TAKE_UNDER =
      """
      update account set parent_code = $1, version = version + 1
      where parent_code = $2 and code <> $1 and starts_with(code, $1)
      """;

  private final Accounts accounts;
  private final Audit audit;

  CreateAccount(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * @throws NotUnderParent if the code does not begin with its parent's, or belongs under a longer
   *     one
   * @throws AccountInUse if the parent is closed
   * @throws AccountCodeTaken if there is such an account
   */
  Uni<AccountView> handle(NewAccount request) {
    return CompanySql.execute(BELONGS_UNDER, request.code())
        .invoke(found -> check(request, found))
        .chain(() -> insert(request))
        .call(() -> CompanySql.execute(TAKE_UNDER, request.code(), request.parent()))
        .call(
            created ->
                audit.record(
                    "account.created",
                    "account",
                    RowId.of("account", created.code()),
                    null,
                    created))
        .chain(created -> accounts.require(created.code()));
  }

  private static void check(NewAccount request, RowSet<Row> found) {
    var row = found.size() == 0 ? null : found.iterator().next();
    var belongsUnder = row == null ? null : row.getString(0);
    if (row == null || !request.parent().equals(belongsUnder)) {
      throw new NotUnderParent(request.code(), request.parent(), belongsUnder);
    }
    if (row.getBoolean(1)) {
      throw new AccountInUse(request.parent(), By.CLOSED_PARENT);
    }
  }

  private static Uni<AccountView> insert(NewAccount request) {
    var names = request.names();
    return CompanySql.execute(
            INSERT,
            request.code(),
            request.parent(),
            names.fr(),
            names.enOrFr(),
            names.arOrFr(),
            request.matchable())
        .map(rows -> AccountView.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("pk_account"))
        .transform(taken -> new AccountCodeTaken(request.code()));
  }
}
