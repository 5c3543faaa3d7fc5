package dz.mizan.common.tenancy;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Many rows of a long read, each piece fetched when it can be sent. They come through a cursor of
 * SQL, which ends with its transaction; the client's own cursors hang on a prepared statement,
 * which does not, and behind a pooler stays on a connection that is somebody else's by then.
 */
public final class RowsInPieces {
  // A cursor's plan is otherwise the quickest for its first tenth.
  private static final String READ_TO_THE_END =
      "select set_config('cursor_tuple_fraction', '1', true)";

  private RowsInPieces() {}

  /**
   * Reads one statement to its end.
   *
   * @param connection in its transaction
   * @param sql with parameters {@code $1}, {@code $2}, …
   * @return pieces of that many rows, the last one of fewer
   */
  public static Multi<List<Row>> of(
      SqlConnection connection, String sql, int rowsAtOnce, @Nullable Object... parameters) {
    // Of each statement its own: what is remembered of the fetch knows the columns.
    var cursor = "pieces_" + Integer.toHexString(sql.hashCode());
    var declare = "declare " + cursor + " no scroll cursor for " + sql;
    var fetch = "fetch forward " + rowsAtOnce + " from " + cursor;
    return connection
        .query(READ_TO_THE_END)
        .execute()
        .chain(() -> connection.preparedQuery(declare).execute(Tuple.from(parameters)))
        .onItem()
        .transformToMulti(
            declared ->
                Multi.createBy()
                    .repeating()
                    .uni(() -> connection.preparedQuery(fetch).execute())
                    .whilst(rows -> rows.size() == rowsAtOnce))
        .filter(rows -> rows.size() > 0)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getDelegate())
                    .toList())
        .onCompletion()
        .call(() -> connection.query("close " + cursor).execute());
  }
}
