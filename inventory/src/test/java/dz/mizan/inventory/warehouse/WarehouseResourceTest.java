package dz.mizan.inventory.warehouse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class WarehouseResourceTest {
  private static final String WAREHOUSES = "/api/v1/warehouses";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;

  @BeforeEach
  void a_company() {
    places = Places.company(queues, tokens, sql);
  }

  private static Map<String, Object> oran() {
    return Map.of(
        "code", "ORAN",
        "name", "Dépôt d'Oran",
        "kind", "DEPOT",
        "address", "12, rue Larbi Ben M'hidi",
        "wilaya", 31);
  }

  private ValidatableResponse step(String id, String verb, String tag) {
    return places.request().header("If-Match", tag).post(WAREHOUSES + "/" + id + "/" + verb).then();
  }

  private long defaults() {
    return places.count("warehouse where company_id = ? and is_default", places.company());
  }

  @Test
  void a_warehouse_is_created_read_listed_and_changed_with_audit() {
    var made = places.request().body(oran()).post(WAREHOUSES);
    made.then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("isDefault", equalTo(false))
        .body("isActive", equalTo(true))
        .body("wilaya", equalTo(31));
    String id = made.path("id");
    places.request().get(made.header("Location")).then().body("name", equalTo("Dépôt d'Oran"));
    places
        .request()
        .queryParam("kind", "DEPOT")
        .get(WAREHOUSES)
        .then()
        .body("items.id", contains(id));
    var change = new HashMap<>(oran());
    change.put("code", "ORN");
    change.remove("address");
    places.request().body(change).put(WAREHOUSES + "/" + id).then().statusCode(428);
    places
        .request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(WAREHOUSES + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("code", equalTo("ORN"));
    places
        .request()
        .header("If-Match", "\"1\"")
        .body(change)
        .put(WAREHOUSES + "/" + id)
        .then()
        .statusCode(412);
    assertThat(places.count("audit_entry where entity = 'warehouse' and entity_id = ?::uuid", id))
        .isEqualTo(2);
  }

  @Test
  void a_code_is_taken_once_whatever_its_case_and_a_repeated_request_creates_once() {
    var key = UUID.randomUUID().toString();
    var first = places.request().header("Idempotency-Key", key).body(oran()).post(WAREHOUSES);
    var again = places.request().header("Idempotency-Key", key).body(oran()).post(WAREHOUSES);
    assertThat((String) again.path("id")).isEqualTo(first.path("id"));
    var other = new HashMap<>(oran());
    other.put("code", "oran");
    places
        .request()
        .body(other)
        .post(WAREHOUSES)
        .then()
        .statusCode(409)
        .body("code", equalTo("warehouse-code-taken"))
        .body("warehouseCode", equalTo("oran"));
    assertThat(places.count("warehouse where company_id = ?", places.company())).isEqualTo(2);
  }

  @Test
  void bad_input_is_refused_by_field() {
    places
        .request()
        .body(Map.of("code", " ", "name", "a\u0007b", "kind", "DEPOT", "wilaya", 70))
        .post(WAREHOUSES)
        .then()
        .statusCode(400)
        .body("violations.field", contains("code", "name", "wilaya"));
    places
        .request()
        .body(Map.of("code", "X", "name", "x", "kind", "CAVE"))
        .post(WAREHOUSES)
        .then()
        .statusCode(400);
  }

  @Test
  void making_another_one_the_default_ends_the_one_before() {
    var oran = places.warehouse("ORAN");
    step(oran, "make-default", "\"1\"").statusCode(200).body("isDefault", equalTo(true));
    assertThat(defaults()).isEqualTo(1);
    step(oran, "make-default", "\"1\"").statusCode(412);
    step(oran, "make-default", "\"2\"").statusCode(200).header("ETag", "\"2\"");
    step(oran, "deactivate", "\"2\"").statusCode(409).body("by", equalTo("default"));
  }

  @Test
  void exactly_one_is_the_default_however_many_choose_at_once() {
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 6; i++) {
      var id = places.warehouse("W" + i);
      work.add(() -> step(id, "make-default", "*").extract().statusCode());
    }
    assertThat(Places.atOnce(work)).containsOnly(200);
    assertThat(defaults()).isEqualTo(1);
  }

  @Test
  void an_empty_warehouse_is_deactivated_and_no_goods_move_in_it_any_more() {
    var oran = places.warehouse("ORAN");
    var product = places.product();
    places.receive(product, oran, "5", "10.00");
    step(oran, "deactivate", "\"1\"")
        .statusCode(409)
        .body("code", equalTo("warehouse-in-use"))
        .body("by", equalTo("stock"));
    places.move("ISSUE", product, oran, "5", Map.of()).statusCode(201);
    step(oran, "deactivate", "\"1\"").statusCode(200).body("isActive", equalTo(false));
    step(oran, "deactivate", "\"2\"").statusCode(200).header("ETag", "\"2\"");
    places
        .move("RECEIPT", product, oran, "5", Map.of("unitCost", "10.00"))
        .statusCode(409)
        .body("code", equalTo("warehouse-frozen"));
    places
        .move("RECEIPT", places.product(), oran, "5", Map.of("unitCost", "10.00"))
        .statusCode(422)
        .body("code", equalTo("unknown-warehouse"));
    step(oran, "make-default", "\"2\"").statusCode(409).body("code", equalTo("warehouse-inactive"));
    assertThat(places.level(product, oran, "on_hand")).isEqualTo("0.000");
    step(oran, "activate", "\"2\"").statusCode(200).body("isActive", equalTo(true));
    places.receive(product, oran, "5", "10.00");
  }

  @Test
  void what_comes_in_at_once_with_the_deactivation_is_either_seen_or_refused() {
    var product = places.product();
    for (var i = 0; i < 5; i++) {
      var id = places.warehouse("D" + i);
      var work =
          List.<Callable<Integer>>of(
              () -> step(id, "deactivate", "*").extract().statusCode(),
              () ->
                  places
                      .move("RECEIPT", product, id, "1", Map.of("unitCost", "1.00"))
                      .extract()
                      .statusCode());
      var answers = Places.atOnce(work);
      assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
      assertThat(
              places.count(
                  "warehouse w join stock_level l on l.warehouse_id = w.id"
                      + " where w.id = ?::uuid and not w.is_active and l.on_hand > 0",
                  id))
          .isZero();
    }
  }

  @Test
  void open_documents_keep_a_warehouse_in_use() {
    var oran = places.warehouse("ORAN");
    var line = Map.of("productId", places.product(), "quantity", "1");
    String transfer =
        places
            .request()
            .body(
                Map.of(
                    "fromWarehouseId", places.mainWarehouse(),
                    "toWarehouseId", oran,
                    "lines", List.of(line)))
            .post("/api/v1/stock-transfers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    step(oran, "deactivate", "*").statusCode(409).body("by", equalTo("stock-transfers"));
    places.request().post("/api/v1/stock-transfers/" + transfer + "/cancel").then().statusCode(200);
    places
        .request()
        .body(
            Map.of(
                "name", "Inventaire",
                "warehouseId", oran,
                "mode", "FREEZE",
                "coverage", "ALL",
                "countedOn", "2026-12-31"))
        .post("/api/v1/stock-counts")
        .then()
        .statusCode(201);
    step(oran, "deactivate", "*").statusCode(409).body("by", equalTo("stock-counts"));
  }

  @Test
  void who_is_restricted_changes_his_own_and_makes_none() {
    var oran = places.warehouse("ORAN");
    places.restrictedTo(oran).body(oran()).post(WAREHOUSES).then().statusCode(403);
    places
        .restrictedTo(oran)
        .header("If-Match", "*")
        .post(WAREHOUSES + "/" + oran + "/make-default")
        .then()
        .statusCode(403);
    places
        .restrictedTo(oran)
        .header("If-Match", "*")
        .body(oran())
        .put(WAREHOUSES + "/" + places.mainWarehouse())
        .then()
        .statusCode(403);
    places
        .restrictedTo(oran)
        .header("If-Match", "*")
        .body(oran())
        .put(WAREHOUSES + "/" + oran)
        .then()
        .statusCode(200);
    assertThat(defaults()).isEqualTo(1);
  }

  @Test
  void each_endpoint_wants_a_token_and_its_permission_and_shows_no_other_company() {
    given().contentType(ContentType.JSON).body(oran()).post(WAREHOUSES).then().statusCode(401);
    places.may("warehouses:read").body(oran()).post(WAREHOUSES).then().statusCode(403);
    var oran = WAREHOUSES + "/" + places.warehouse("ORAN");
    for (var verb : List.of("make-default", "deactivate", "activate")) {
      places.may("warehouses:read").post(oran + "/" + verb).then().statusCode(403);
      given().post(oran + "/" + verb).then().statusCode(401);
    }
    places.may("warehouses:create").body(oran()).put(oran).then().statusCode(403);
    var stranger = new Places(InventoryFixtures.company(queues, tokens), sql);
    stranger.request().get(oran).then().statusCode(404);
    stranger.request().header("If-Match", "*").body(oran()).put(oran).then().statusCode(404);
    for (var verb : List.of("make-default", "deactivate", "activate")) {
      stranger.request().header("If-Match", "*").post(oran + "/" + verb).then().statusCode(404);
    }
    places.request().get(WAREHOUSES).then().body("items.code", hasItem("ORAN"));
  }
}
