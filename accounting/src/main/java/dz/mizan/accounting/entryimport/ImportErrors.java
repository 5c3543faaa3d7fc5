package dz.mizan.accounting.entryimport;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was wrong in the lines of an import: the first ten thousand; all are counted. */
@ApplicationScoped
class ImportErrors {
  static final int KEPT = 10_000;

  private static final String ADD =
      """
      insert into entry_import_error (import_id, line, n, column_title, code)
      select $1::uuid, e.line, e.n, e.column_title, e.code
      from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[])
        as e (line, n, column_title, code)
      where (select count(*) from entry_import_error where import_id = $1) < $6
      """;
  private static final String PAGE =
      """
      select line, n, column_title, code from entry_import_error
      where import_id = $1 and (line, n) > ($2::integer, $3::integer) order by line, n limit $4
      """;

  Uni<Void> add(UUID importId, List<FoundError> errors) {
    if (errors.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            ADD,
            importId,
            errors.stream().map(FoundError::line).toArray(Long[]::new),
            errors.stream().map(FoundError::n).toArray(Long[]::new),
            errors.stream().map(FoundError::column).toArray(String[]::new),
            errors.stream().map(FoundError::code).toArray(String[]::new),
            KEPT)
        .replaceWithVoid();
  }

  /** By line, one more than asked for. */
  Uni<List<FoundError>> page(UUID importId, PageRequest request) {
    var after = request.after(2);
    return after(
        importId,
        after.isEmpty() ? -1 : number(after.getFirst()),
        after.isEmpty() ? -1 : number(after.getLast()),
        request.limitAndOne());
  }

  Uni<List<FoundError>> after(UUID importId, int line, int n, int limit) {
    return CompanySql.execute(PAGE, importId, line, n, limit)
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(ImportErrors::of).toList());
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }

  private static FoundError of(Row row) {
    return new FoundError(row.getLong(0), row.getLong(1), row.getString(2), row.getString(3));
  }
}
