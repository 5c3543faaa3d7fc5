package dz.mizan.inventory.number;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.common.number.Numbers;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class NumbersTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_number_names_kind_and_year() {
    assertThat(Numbers.text("BC", LocalDate.of(2026, 3, 1), 7)).isEqualTo("BC-2026-000007");
    assertThat(Numbers.text("TK", LocalDate.of(2031, 3, 1), 1_234_567))
        .isEqualTo("TK-2031-1234567");
  }

  @Test
  void numbers_have_no_gap_and_no_double_whoever_takes_them_at_the_same_time() {
    var company = InventoryFixtures.company(queues, tokens).company();
    var taken =
        IntStream.range(0, 60)
            .parallel()
            .mapToObj(
                i ->
                    sql.rows(
                        "with me as (select set_config('app.company_id', ?, true)), n as ("
                            + " select next_document_number('XX', 2026) as number from me)"
                            + " select number from n",
                        company.toString()))
            .map(rows -> (Long) rows.getFirst().get("number"))
            .sorted()
            .toList();
    assertThat(taken)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).mapToObj(i -> (long) i).toList());
  }
}
