package dz.mizan.inventory.productimport;

import static dz.mizan.inventory.productimport.ImportFixtures.IMPORTS;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.price.PriceFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Many products, sent as a stream; {@code -Dmizan.import.lines=100000} for a measurement. What it
 * costs in a process of its own says {@code ./mizan bench import}.
 */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LargeImportTest {
  private static final Logger LOG = Logger.getLogger(LargeImportTest.class);
  private static final int LINES = Integer.getInteger("mizan.import.lines", 5_000);

  TestTokens tokens;
  Queues queues;
  Sql sql;

  private static InputStream file() {
    var head = "sku,name_fr,name_ar,name_en,unit,tva_code,price,status\n";
    var lines =
        IntStream.range(0, LINES)
            .<InputStream>mapToObj(
                i ->
                    bytes(
                        "SKU-%07d,\"huile %s, %d g\",منتج %d,Product %d,PIECE,NORMAL,%d.%02d,%s\r\n"
                            .formatted(
                                i,
                                i % 2 == 0 ? "fine" : "extra",
                                i % 990 + 10,
                                i % 1000,
                                i % 1000,
                                i % 5000 + 1,
                                i % 100,
                                i % 2 == 0 ? "PUBLISHED" : "DRAFT")))
            .iterator();
    var rest =
        new java.util.Enumeration<InputStream>() {
          @Override
          public boolean hasMoreElements() {
            return lines.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return lines.next();
          }
        };
    return new SequenceInputStream(
        Collections.enumeration(java.util.List.of(bytes(head), new SequenceInputStream(rest))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void many_products_are_imported_at_a_stretch() throws Exception {
    var keeper = InventoryFixtures.company(queues, tokens);
    long begunNs = System.nanoTime();
    String location;
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + IMPORTS + "?format=csv"))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer " + PriceFixtures.token(keeper).sign())
              .header("Content-Type", "text/csv")
              .POST(HttpRequest.BodyPublishers.ofInputStream(LargeImportTest::file))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(202);
      location = answer.headers().firstValue("Location").orElseThrow();
    }
    long sentNs = System.nanoTime();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                "COMPLETED"
                    .equals(PriceFixtures.request(keeper).get(location).<String>path("state")));
    LOG.infof(
        "%d products: sent in %d ms, done after %d ms",
        (Object) LINES, (sentNs - begunNs) / 1_000_000, (System.nanoTime() - begunNs) / 1_000_000);
    assertThat(sql.count("select count(*) from product where company_id = ?", keeper.company()))
        .isEqualTo(LINES);
    assertThat(
            sql.count("select count(*) from product_price where company_id = ?", keeper.company()))
        .isEqualTo(LINES);
  }
}
