package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountFixtures.COUNTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Five thousand lines, as in a yearly inventory. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LargeCountTest {
  private static final int LINES = 5_000;
  private static final int AT_ONCE = 500;
  private static final int SMALL = 10;
  // PostgreSQL keeps the plan of a statement that was executed five times.
  private static final int KEPT_AFTER = 6;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void five_thousand_lines_are_counted_approved_and_printed() {
    planForSmallCompanies();
    var places = Places.company(queues, tokens, sql);
    var counts = new CountFixtures(places);
    var main = places.mainWarehouse();
    stock(places.company(), main, LINES);
    var id = counts.open(main, "FREEZE");
    for (var from = 0; from < LINES; from += AT_ONCE) {
      counts.step(id, "records", records(from, from + AT_ONCE)).statusCode(200);
    }
    counts.step(id, "review", null).statusCode(200);
    counts
        .summary(id)
        .body("lines", equalTo(LINES))
        .body("different", equalTo(LINES))
        .body("net.amount", equalTo("0.00"));
    counts.step(id, "approve", Map.of()).statusCode(200);
    assertThat(places.count("stock_movement where document_id = ?::uuid", id)).isEqualTo(LINES);
    assertThat(
            places.count(
                "stock_level where company_id = ? and on_hand in (9, 11) and frozen_by is null",
                places.company()))
        .isEqualTo(LINES);
    var book = places.request().get(COUNTS + "/" + id + "/inventory").asString();
    // Two hundred and fifty for every line of ten at 25.00, as much as before in all.
    assertThat(book).contains("1\u202f250\u202f000,00");
    assertThat(book.split("<tr>", -1)).hasSize(LINES + 3);
  }

  /**
   * Of those in this test at least, the connections keep the plans that suit a few levels (ADR 37).
   */
  private void planForSmallCompanies() {
    var places = Places.company(queues, tokens, sql);
    var counts = new CountFixtures(places);
    stock(places.company(), places.mainWarehouse(), SMALL);
    sql.update("analyze");
    for (var n = 0; n < KEPT_AFTER; n++) {
      var id = counts.open(places.mainWarehouse(), "FREEZE");
      counts.step(id, "records", records(0, SMALL)).statusCode(200);
      counts.step(id, "review", null).statusCode(200);
      counts.step(id, "approve", Map.of()).statusCode(200);
    }
  }

  private static Map<String, Object> records(int from, int to) {
    var records = new ArrayList<Map<String, Object>>();
    for (var i = from; i < to; i++) {
      records.add(Map.of("sku", "BULK-" + i, "quantity", i % 2 == 0 ? "11" : "9"));
    }
    return Map.of("records", records);
  }

  private void stock(UUID company, String warehouse, int products) {
    sql.update(
        """
        insert into product (company_id, id, sku, name_fr, unit, version)
        select ?, gen_random_uuid(), 'BULK-' || i, 'Article ' || i, 'PIECE', 1
        from generate_series(0, ?) i
        """,
        company,
        products - 1);
    sql.update(
        """
        insert into stock_level (company_id, id, product_id, warehouse_id, on_hand, value,
          average_cost, movements, last_moved_on)
        select company_id, gen_random_uuid(), id, ?::uuid, 10, 250, 25, 1, current_date - 1
        from product where company_id = ?
        """,
        warehouse,
        company);
  }
}
