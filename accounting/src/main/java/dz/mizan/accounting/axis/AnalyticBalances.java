package dz.mizan.accounting.axis;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.RowsInPieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Sums the lines of a year by cost centre or project, account and month. */
@ApplicationScoped
class AnalyticBalances {
  private static final int PIECE = 500;

  /**
   * Which balances.
   *
   * @param code of one cost centre or project; null for all
   * @param account its beginning; null for all
   */
  record Wanted(Axis axis, int year, @Nullable String code, @Nullable String account) {
    @Nullable Object[] parameters(@Nullable String[] after, int month, int limit) {
      return new @Nullable Object[] {(short) year, code, account, after[0], after[1], month, limit};
    }

    String sql() {
      return """
          select l.%1$s as code, x.name, l.account, extract(month from l.date)::int as month,
            sum(l.debit) as debit, sum(l.credit) as credit
          from entry_line l join %1$s x on x.company_id = l.company_id and x.code = l.%1$s
          where l.fiscal_year = $1 and l.%1$s is not null
            and ($2::text is null or l.%1$s = $2)
            and ($3::text is null or starts_with(l.account, $3))
            and ($4::text is null
              or (l.%1$s, l.account, extract(month from l.date)::int) > ($4, $5, $6::int))
          group by 1, 2, 3, 4 order by 1, 3, 4 limit $7
          """
          .formatted(axis.table());
    }
  }

  /** One page by code, account and month. */
  Uni<Page<AnalyticBalance>> page(Wanted wanted, PageRequest request) {
    var after = request.after(3);
    var parameters =
        after.isEmpty()
            ? wanted.parameters(new @Nullable String[2], 0, request.limitAndOne())
            : wanted.parameters(
                new String[] {after.get(0), after.get(1)},
                month(after.get(2)),
                request.limitAndOne());
    return CompanySql.execute(wanted.sql(), parameters)
        .map(
            rows ->
                Page.of(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(AnalyticBalance::of)
                        .toList(),
                    request,
                    item -> List.of(item.code(), item.account(), String.valueOf(item.month()))));
  }

  /** All of them as lines of a file, the names of the columns first. */
  Multi<String> lines(Wanted wanted, SqlConnection connection) {
    var parameters = wanted.parameters(new @Nullable String[2], 0, Integer.MAX_VALUE);
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(AnalyticBalance.HEAD),
            RowsInPieces.of(connection, wanted.sql(), PIECE, parameters)
                .map(
                    rows ->
                        rows.stream()
                            .map(row -> AnalyticBalance.of(row).line())
                            .collect(Collectors.joining())));
  }

  private static int month(String cursor) {
    if (!cursor.matches("[0-9]{1,2}")) {
      throw new BadCursor();
    }
    return Integer.parseInt(cursor);
  }
}
