package dz.mizan.inventory.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.job.JobRuns;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class StockGaugesTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  @Inject StockGauges gauges;

  @Test
  void the_metrics_tell_the_totals_of_all_companies_and_name_none() {
    for (int i = 0; i < 2; i++) {
      var keeper = InventoryFixtures.company(queues, tokens);
      keeper.receive(keeper.product(), "10", "15.50");
      keeper.product();
      assertThat(JobRuns.run(keeper, "collect-stock-metrics").getString("lastResult"))
          .isEqualTo("2 products, 1 levels, 0 low");
      assertThat(sql.text("select value from stock_figures where company_id = ?", keeper.company()))
          .isEqualTo("155.00");
    }
    gauges.refresh().await().atMost(Duration.ofSeconds(10));
    var value = sql.text("select sum(value)::float8 from stock_figures");
    var metrics = RestAssured.given().get("/q/metrics").asString();
    assertThat(metrics.lines().filter(line -> line.startsWith("mizan_stock_value")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .isEqualTo(Double.parseDouble(String.valueOf(value))));
    assertThat(metrics.lines().filter(line -> line.startsWith("mizan_stock_products"))).hasSize(1);
  }
}
