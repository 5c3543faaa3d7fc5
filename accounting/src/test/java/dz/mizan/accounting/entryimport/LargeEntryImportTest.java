package dz.mizan.accounting.entryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many lines in one file; {@code -Dmizan.entries.lines=100000} for a measurement. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LargeEntryImportTest {
  private static final Logger LOG = Logger.getLogger(LargeEntryImportTest.class);
  private static final int LINES = Integer.getInteger("mizan.entries.lines", 6_000);
  private static final int YEAR = Company.today().getYear();

  TestTokens tokens;
  Queues queues;

  private static String file(int lines) {
    var file = new StringBuilder("entry;journal;date;account;debit;credit;label\n");
    for (int i = 0; i < lines / 2; i++) {
      file.append(
          "%1$d;%2$s;%3$d-%4$02d-10;512;10,00;;Ligne %1$d\n%1$d;%2$s;%3$d-%4$02d-10;101;;10,00;\n"
              .formatted(i, i % 3 == 0 ? "OD" : "BQ", YEAR, i * 20L / lines + 1));
    }
    return file.toString();
  }

  private static RequestSpecification patiently(Company company) {
    return company
        .as()
        .config(
            RestAssuredConfig.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 600_000)));
  }

  private static Response send(Company company, String file) {
    return patiently(company)
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/entry-imports?kind=entries&year=" + YEAR);
  }

  private static ValidatableResponse awaitState(Company company, String id, String state) {
    return await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> company.as().get("/api/v1/entry-imports/" + id),
            read -> read.<String>path("state").equals(state))
        .then();
  }

  @Test
  void many_entries_are_imported_exported_and_taken_back_at_a_stretch() {
    var company = Company.open(tokens, queues);
    long begunNs = System.nanoTime();
    String id = send(company, file(LINES)).then().statusCode(202).extract().path("id");
    awaitState(company, id, "COMPLETED").body("entries", equalTo(LINES / 2));
    long importedNs = System.nanoTime();
    var exported = patiently(company).get("/api/v1/entry-exports/" + YEAR).asString();
    LOG.infof(
        "%d lines: imported in %d ms, exported in %d ms",
        (Object) LINES,
        (importedNs - begunNs) / 1_000_000,
        (System.nanoTime() - importedNs) / 1_000_000);

    assertThat(exported.lines()).hasSize(LINES + 1);
    assertThat(company.balance("512")).isEqualTo(LINES / 2 * 10 + ".00");

    long exportedNs = System.nanoTime();
    patiently(company)
        .contentType("application/json")
        .body("{\"reason\": \"Mauvais fichier\", \"onOwnDates\": true}")
        .post("/api/v1/entry-imports/" + id + "/reverse")
        .then()
        .statusCode(202);
    awaitState(company, id, "REVERSED");
    LOG.infof("taken back in %d ms", (System.nanoTime() - exportedNs) / 1_000_000);
    assertThat(company.balance("512")).isEqualTo("0.00");
  }

  @Test
  void a_file_of_more_than_a_hundred_thousand_lines_is_refused_and_posts_nothing() {
    var company = Company.open(tokens, queues);
    send(company, file(100_002)).then().statusCode(413).body("code", equalTo("too-many-lines"));
    assertThat(company.entries()).isZero();
  }
}
