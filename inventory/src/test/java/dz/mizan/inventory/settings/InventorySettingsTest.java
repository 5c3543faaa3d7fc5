package dz.mizan.inventory.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class InventorySettingsTest {
  private static final String SETTINGS = "/api/v1/inventory-settings";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  UUID company;

  @BeforeEach
  void company() {
    company = InventoryFixtures.company(queues, tokens).company();
  }

  private Response get(String... permissions) {
    return given()
        .auth()
        .oauth2(tokens.of(UUID.randomUUID(), company).permissions(permissions).sign())
        .get(SETTINGS);
  }

  private Response put(String version, Map<String, Object> body) {
    var request =
        given()
            .auth()
            .oauth2(
                tokens.of(UUID.randomUUID(), company).permissions("inventory-settings:*").sign())
            .contentType(ContentType.JSON)
            .body(body);
    return (version == null ? request : request.header("If-Match", version)).put(SETTINGS);
  }

  private static Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("storefrontEnabled", true);
    body.put("defaultValuation", "FIFO");
    body.put("overReceiptTolerancePercent", "5.00");
    body.put("reservationMinutes", 60);
    body.put("lowStockHysteresisPercent", "20");
    body.put("expiryAlertDays", 14);
    body.put("cashRounding", "5");
    body.put("pricesIncludeTva", false);
    body.put("forbidSelfApproval", true);
    return body;
  }

  @Test
  void the_defaults_hold_until_something_is_decided_and_the_change_is_audited() {
    get("inventory-settings:read")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("defaultValuation", equalTo("CMUP"))
        .body("storefrontEnabled", equalTo(false));
    put("\"0\"", body()).then().statusCode(200).header("ETag", "\"1\"");
    put("\"1\"", body()).then().statusCode(200).header("ETag", "\"2\"");
    get("inventory-settings:read")
        .then()
        .body("defaultValuation", equalTo("FIFO"))
        .body("cashRounding", equalTo("5.00"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?::uuid"
                    + " and action = 'inventory-settings.changed'",
                company.toString()))
        .isEqualTo(2);
  }

  @Test
  void a_change_says_of_which_version_and_of_two_at_once_one_is_first() {
    put(null, body()).then().statusCode(428);
    put("\"7\"", body()).then().statusCode(412);
    Callable<Integer> change = () -> put("\"0\"", body()).statusCode();
    try (var pool = Executors.newFixedThreadPool(8)) {
      var statuses =
          pool.invokeAll(IntStream.range(0, 8).mapToObj(i -> change).toList()).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(statuses).containsOnly(200, 412).filteredOn(status -> status == 200).hasSize(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "overReceiptTolerancePercent, -1",
    "overReceiptTolerancePercent, 100.01",
    "overReceiptTolerancePercent, 1.001",
    "reservationMinutes, 0",
    "reservationMinutes, 99999999",
    "lowStockHysteresisPercent, NaN",
    "cashRounding, 3",
    "defaultValuation, LIFO",
    "expiryAlertDays, -1",
    "stockLockDate, 2999-01-01",
    "stockLockDate, yesterday"
  })
  void what_cannot_be_is_refused_and_changes_nothing(String field, String value) {
    var body = body();
    body.put(field, value);
    put("\"0\"", body).then().statusCode(400).contentType("application/problem+json");
    get("inventory-settings:read").then().header("ETag", "\"0\"");
  }

  @Test
  void who_may_not_is_refused() {
    given().get(SETTINGS).then().statusCode(401);
    get("products:read").then().statusCode(403);
    given()
        .auth()
        .oauth2(tokens.of(UUID.randomUUID(), company).permissions("inventory-settings:read").sign())
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(body())
        .put(SETTINGS)
        .then()
        .statusCode(403);
  }
}
