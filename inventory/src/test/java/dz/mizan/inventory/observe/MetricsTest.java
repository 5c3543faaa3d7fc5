package dz.mizan.inventory.observe;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The figures that alerts and dashboards are made of are really there. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class MetricsTest {
  private static final Path MONITORING = RepositoryRoot.find().resolve("k8s/monitoring");
  private static final Pattern OURS =
      Pattern.compile("\\b((?:mizan|http_server|sql|process|jvm)_[a-z_]+)\\b");
  // Those of auth.
  private static final Set<String> ELSEWHERE =
      Set.of("mizan_mail_sent_total", "mizan_mail_given_up_total");

  TestTokens tokens;
  Queues queues;

  @Test
  void every_figure_that_alerts_and_dashboards_read_is_exported() throws IOException {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var product = storekeeper.product();
    storekeeper.receive(product, "1", "10");
    failToTakeIn(UUID.randomUUID());
    runAJob(storekeeper);
    var read = new TreeSet<String>();
    try (Stream<Path> files = Files.walk(MONITORING)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        OURS.matcher(Files.readString(file)).results().forEach(found -> read.add(found.group(1)));
      }
    }
    read.removeAll(ELSEWHERE);
    assertThat(read).hasSizeGreaterThan(10);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(exported()).containsAll(read));
  }

  @Test
  void each_endpoint_is_counted_and_timed_by_its_template() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var product = storekeeper.product();
    storekeeper.request().get("/api/v1/products/" + product).then().statusCode(200);
    assertThat(metrics())
        .contains("http_server_requests_seconds_count{")
        .containsPattern(
            "http_server_requests_seconds_bucket\\{[^}]*uri=\"/api/v1/products/\\{[a-z]+}\"[^}]*le=\"0.25\"")
        .doesNotContain(product, storekeeper.company().toString());
  }

  @Test
  void events_are_counted_by_type_and_the_queue_is_looked_into() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    storekeeper.product();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(metrics())
                    .contains(
                        "mizan_outbox_published_total{type=\"dz.mizan.inventory.product.created.v1\"}")
                    .containsPattern("mizan_broker_reachable 1\\.0")
                    .containsPattern("mizan_outbox_oldest_seconds 0\\.0")
                    .containsPattern("mizan_queue_consumers\\{queue=\"mizan.inventory\"} [1-9]")
                    .containsPattern("mizan_inbox_delay_seconds_count [1-9]"));
  }

  @Test
  void the_alias_of_health_answers_as_the_real_one_and_is_not_counted() {
    given().get("/health").then().statusCode(200);
    assertThat(given().get("/health/ready").path("status").toString()).isEqualTo("UP");
    assertThat(given().get("/health/live").path("status").toString()).isEqualTo("UP");
    given().get("/healthy").then().statusCode(404);
    assertThat(metrics()).doesNotContain("uri=\"/health\"", "uri=\"/health/ready\"");
  }

  // A name that SQL refuses each time: five attempts, then it is put aside.
  private void failToTakeIn(UUID company) {
    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth",
         "type":"dz.mizan.auth.company.registered.v1","subject":"%s",
         "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json",
         "company":"%s","sequence":1,
         "data":{"companyId":"%s","code":"t","name":"a\\u0000b","currency":"DZD",\
        "zone":"Africa/Algiers"}}
        """
            .formatted(UUID.randomUUID(), company, company, company));
  }

  private void runAJob(Storekeeper storekeeper) {
    var token = tokens.of(storekeeper.user(), storekeeper.company()).permissions("jobs:*").sign();
    String job = as(token).get("/api/v1/jobs").path("items[0].name");
    as(token).post("/api/v1/jobs/" + job + "/run").then().statusCode(202);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static Set<String> exported() {
    var names = new TreeSet<String>();
    metrics()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> names.add(line.replaceFirst("[{ ].*", "")));
    return names;
  }

  private static String metrics() {
    return given().get("/q/metrics").asString();
  }
}
