package dz.mizan.accounting.verification;

import dz.mizan.common.tenancy.LongReads;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Computes all hashes and sums of a year anew, as they are at one instant. */
@ApplicationScoped
class VerifyBooks {
  private static final String JOURNALS =
      """
      select journal, entries, last_number, last_hash, broken_number, fault
      from verify_journals($1)
      """;
  private static final String SUMS = "select what, account from verify_sums($1)";

  private final LongReads reads;

  VerifyBooks(LongReads reads) {
    this.reads = reads;
  }

  /**
   * @throws dz.mizan.common.tenancy.TooManyLongReads if enough of them are running
   */
  Uni<Verification> handle(UUID companyId, int year) {
    return reads.answer(
        companyId,
        connection ->
            read(connection, JOURNALS, year, Verification.Journal::of)
                .chain(
                    journals ->
                        read(connection, SUMS, year, Verification.Difference::of)
                            .map(differences -> Verification.of(year, journals, differences))));
  }

  private static <T> Uni<List<T>> read(
      SqlConnection connection, String sql, int year, Function<Row, T> item) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(year))
        .map(
            rows ->
                StreamSupport.stream(rows.getDelegate().spliterator(), false).map(item).toList());
  }
}
