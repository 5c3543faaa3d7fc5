package dz.mizan.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.tenancy.LongReads;
import dz.mizan.common.tenancy.RowsInPieces;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many rows, read a piece at a time. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RowsInPiecesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NUMBERS = "select n from generate_series($1::int, $2::int) as n";

  private static final String OPEN =
      "select count(*)::int as n from pg_cursors where name like 'pieces%'";

  @Inject LongReads reads;

  TestTokens tokens;
  Queues queues;

  private static Multi<List<Row>> numbers(SqlConnection connection, int from, int to) {
    return RowsInPieces.of(connection, NUMBERS, 500, from, to);
  }

  private static List<Integer> values(List<Row> rows) {
    return rows.stream().map(row -> row.getInteger("n")).toList();
  }

  @Test
  void all_rows_come_in_order_and_the_last_piece_has_the_rest() {
    var company = InventoryFixtures.company(queues, tokens).company();
    var pieces =
        reads.stream(company, connection -> numbers(connection, 1, 1_203))
            .map(RowsInPiecesTest::values)
            .collect()
            .asList()
            .await()
            .atMost(PATIENCE);
    assertThat(pieces).extracting(List::size).containsExactly(500, 500, 203);
    assertThat(pieces.stream().flatMap(List::stream))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_203).boxed().toList());
  }

  @Test
  void no_rows_are_no_piece_and_a_full_last_piece_is_not_followed_by_an_empty_one() {
    var company = InventoryFixtures.company(queues, tokens).company();
    for (int count : new int[] {0, 500}) {
      var sizes =
          reads.stream(company, connection -> numbers(connection, 1, count))
              .map(List::size)
              .collect()
              .asList()
              .await()
              .atMost(PATIENCE);
      assertThat(sizes).isEqualTo(count == 0 ? List.of() : List.of(500));
    }
  }

  @Test
  void one_statement_may_be_read_again_in_the_same_transaction() {
    var company = InventoryFixtures.company(queues, tokens).company();
    var sizes =
        reads.stream(
                company,
                connection ->
                    Multi.createBy()
                        .concatenating()
                        .streams(numbers(connection, 1, 3), numbers(connection, 1, 4)))
            .map(List::size)
            .collect()
            .asList()
            .await()
            .atMost(PATIENCE);
    assertThat(sizes).containsExactly(3, 4);
  }

  @Test
  void who_has_seen_enough_leaves_nothing_behind() {
    var company = InventoryFixtures.company(queues, tokens).company();
    for (int i = 0; i < 10; i++) { // more often than long reads may run at once
      var first =
          reads.stream(company, connection -> numbers(connection, 1, 100_000))
              .toUni()
              .await()
              .atMost(PATIENCE);
      assertThat(values(first)).hasSize(500).startsWith(1, 2, 3);
    }
    var open =
        reads
            .answer(company, connection -> connection.query(OPEN).execute())
            .await()
            .atMost(PATIENCE);
    assertThat(open.iterator().next().getInteger("n")).isZero();
  }
}
