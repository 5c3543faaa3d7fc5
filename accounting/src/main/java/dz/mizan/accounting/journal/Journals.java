package dz.mizan.accounting.journal;

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
import org.jspecify.annotations.Nullable;

/** The journals of the company of the running transaction. */
@ApplicationScoped
class Journals {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}");
  private static final String SELECT = "select " + JournalView.COLUMNS + " from journal j ";
  private static final String PAGE =
      SELECT
          + """
          where j.code > $1 and ($2::text is null or j.kind = $2)
            and ($3::boolean is null or j.active = $3)
          order by j.code limit $4
          """;

  /**
   * @throws NotFound if the company has none with this code
   */
  Uni<JournalView> require(String code) {
    return one(code, SELECT + "where j.code = $1");
  }

  /**
   * The same, locked to the end of the transaction.
   *
   * @throws NotFound if the company has none with this code
   */
  Uni<JournalView> lock(String code) {
    return one(code, SELECT + "where j.code = $1 for update");
  }

  /** One page, by code. */
  Uni<Page<JournalView>> page(
      PageRequest request, @Nullable JournalKind kind, @Nullable Boolean active) {
    var after = request.after(1);
    return CompanySql.execute(
            PAGE,
            after.isEmpty() ? "" : after.getFirst(),
            kind == null ? null : kind.name(),
            active,
            request.limitAndOne())
        .map(rows -> Page.of(views(rows), request, journal -> List.of(journal.code())));
  }

  private static Uni<JournalView> one(String code, String sql) {
    if (!CODE.matcher(code).matches()) {
      throw new NotFound("journal", code);
    }
    return CompanySql.execute(sql, code)
        .map(
            rows ->
                views(rows).stream().findFirst().orElseThrow(() -> new NotFound("journal", code)));
  }

  private static List<JournalView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(JournalView::of).toList();
  }
}
