package dz.mizan.inventory.transfer;

import static dz.mizan.inventory.transfer.TransferFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.Places;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What was sent is kept for as long as the company is. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TransferErasureTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void lines_that_were_sent_go_with_the_whole_company_and_with_nothing_else() {
    var places = Places.company(queues, tokens, sql);
    var main = places.mainWarehouse();
    var product = places.product();
    places.receive(product, main, "3", "5.00");
    var transfers = new TransferFixtures(places, main, places.warehouse("ORAN"));
    transfers.sent(line(product, "1"));
    places
        .request()
        .body(
            Map.of(
                "productId",
                product,
                "warehouseId",
                main,
                "toLocationId",
                places.location(main, "A1"),
                "quantity",
                "1"))
        .post("/api/v1/stock-relocations")
        .then()
        .statusCode(201);
    assertThat(deleteLines(places.company())).contains("a line that was sent is kept");
    CompanyRows.requestErasure(queues, places.company(), UUID.randomUUID());
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        places.count("stock_transfer where company_id = ?", places.company())
                            + places.count(
                                "stock_relocation where company_id = ?", places.company())
                            + places.count("stock_level where company_id = ?", places.company()))
                    .isZero());
  }

  private String deleteLines(UUID company) {
    try {
      sql.update("delete from stock_transfer_line where company_id = ?", company);
      return "deleted";
    } catch (IllegalStateException refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
