package dz.mizan.accounting.listing;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.RowsInPieces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, and what its rows mean; run at once or piece by piece. */
public final class ListingQuery<T> {
  private static final int ROWS_AT_ONCE = 500;

  private final String sql;
  private final Function<Row, T> item;
  private final @Nullable Object[] parameters;

  /**
   * @param sql with parameters {@code $1}, {@code $2}, …
   */
  public ListingQuery(String sql, Function<Row, T> item, @Nullable Object... parameters) {
    this.sql = sql;
    this.item = item;
    this.parameters = parameters;
  }

  /** All rows, read in the running company transaction. */
  public Uni<List<T>> inTransaction() {
    return CompanySql.execute(sql, parameters)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(item).toList());
  }

  /** All rows, read on the connection of a long read. */
  public Uni<List<T>> on(SqlConnection connection) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.from(parameters))
        .map(
            rows ->
                StreamSupport.stream(rows.getDelegate().spliterator(), false).map(item).toList());
  }

  /** The rows in pieces, each read when it can be sent. */
  public Multi<List<T>> pieces(SqlConnection connection) {
    return RowsInPieces.of(connection, sql, ROWS_AT_ONCE, parameters)
        .map(rows -> rows.stream().map(item).toList());
  }
}
