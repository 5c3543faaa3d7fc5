package dz.mizan.accounting.chart;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The accounts of the company of the running transaction. */
@ApplicationScoped
class Accounts {
  private static final Pattern CODE = Pattern.compile("[0-9]{1,12}");
  private static final String SELECT = "select " + AccountView.COLUMNS + " from account a ";
  private static final String PAGE =
      SELECT
          + """
          where a.code > $1 and ($2::smallint is null or a.class = $2)
            and ($3::text is null or starts_with(a.code, $3)
              or position(plain_text($3) in plain_text(a.name_fr)) > 0
              or position(plain_text($3) in plain_text(a.name_en)) > 0
              or position(plain_text($3) in plain_text(a.name_ar)) > 0)
            and ($4::text is null or a.parent_code = $4)
            and ($5::boolean is null or a.postable = $5)
            and ($6::boolean is null or a.matchable = $6)
            and ($7::boolean is null or a.active <> $7)
          order by a.code limit $8
          """;

  /**
   * The account with this code.
   *
   * @throws NotFound if the chart has none
   */
  Uni<AccountView> require(String code) {
    return one(code, SELECT + "where a.code = $1");
  }

  /**
   * The same, locked to the end of the transaction.
   *
   * @throws NotFound if the chart has none
   */
  Uni<AccountView> lock(String code) {
    return one(code, SELECT + "where a.code = $1 for update");
  }

  /** One page, by code. */
  Uni<Page<AccountView>> page(PageRequest request, AccountFilter filter) {
    var after = request.after(1);
    var accountClass = filter.accountClass;
    return CompanySql.execute(
            PAGE,
            after.isEmpty() ? "" : after.getFirst(),
            accountClass == null ? null : accountClass.shortValue(),
            filter.q,
            filter.parent,
            AccountFilter.flag(filter.postable),
            AccountFilter.flag(filter.matchable),
            AccountFilter.flag(filter.closed),
            request.limitAndOne())
        .map(rows -> Page.of(views(rows), request, account -> List.of(account.code())));
  }

  private static Uni<AccountView> one(String code, String sql) {
    if (!CODE.matcher(code).matches()) {
      throw new NotFound("account", code);
    }
    return CompanySql.execute(sql, code)
        .map(
            rows ->
                views(rows).stream().findFirst().orElseThrow(() -> new NotFound("account", code)));
  }

  private static List<AccountView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(AccountView::of).toList();
  }
}
