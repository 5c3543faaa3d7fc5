package dz.mizan.inventory.location;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class LocationResourceTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;
  String main;
  String path;

  @BeforeEach
  void a_company() {
    places = Places.company(queues, tokens, sql);
    main = places.mainWarehouse();
    path = "/api/v1/warehouses/" + main + "/locations";
  }

  private ValidatableResponse create(String kind, String code, String parent, String barcode) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("code", code);
    body.put("name", "Emplacement " + code);
    body.put("parentId", parent);
    body.put("barcode", barcode);
    return places.request().body(body).post(path).then();
  }

  private String made(String kind, String code, String parent) {
    return create(kind, code, parent, null).statusCode(201).extract().path("id");
  }

  private ValidatableResponse relocate(
      String product, String from, String to, String quantity, String lot) {
    var body = new HashMap<String, Object>();
    body.put("productId", product);
    body.put("warehouseId", main);
    body.put("fromLocationId", from);
    body.put("toLocationId", to);
    body.put("quantity", quantity);
    body.put("lotId", lot);
    return places.request().body(body).post("/api/v1/stock-relocations").then();
  }

  private String there(String product, String location) {
    return sql.text(
        "select coalesce(sum(on_hand), 0)::text from stock_part"
            + " where product_id = ?::uuid and location_id = ?::uuid",
        product,
        location);
  }

  @Test
  void a_tree_of_zones_aisles_and_bins_is_built_listed_and_changed() {
    var zone = made("ZONE", "A", null);
    var aisle = made("AISLE", "A-1", zone);
    var bin = made("BIN", "A-1-1", aisle);
    places
        .request()
        .queryParam("parentId", zone)
        .get(path)
        .then()
        .body("items.id", contains(aisle));
    places
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("code", "A-0-1", "name", "Casier", "parentId", zone, "barcode", "LOC-1"))
        .put(path + "/" + bin)
        .then()
        .statusCode(200)
        .body("parentId", equalTo(zone))
        .header("ETag", "\"2\"");
    places.request().queryParam("label", "LOC-1").get(path).then().body("items.id", contains(bin));
    assertThat(places.count("audit_entry where entity = 'location' and entity_id = ?::uuid", bin))
        .isEqualTo(2);
  }

  @Test
  void a_parent_is_active_in_the_same_warehouse_and_of_a_kind_above() {
    var zone = made("ZONE", "A", null);
    var bin = made("BIN", "A-1", zone);
    var elsewhere = places.location(places.warehouse("ORAN"), "Z");
    for (var parent : List.of(bin, elsewhere, UUID.randomUUID().toString())) {
      create("BIN", "B-" + parent.charAt(0), parent, null)
          .statusCode(422)
          .body("code", equalTo("wrong-parent-location"));
    }
    places
        .request()
        .header("If-Match", "*")
        .body(Map.of("code", "A", "name", "Zone", "parentId", bin))
        .put(path + "/" + zone)
        .then()
        .statusCode(422);
    assertThat(places.count("location where warehouse_id = ?::uuid", main)).isEqualTo(2);
  }

  @Test
  void codes_are_unique_in_the_warehouse_and_barcodes_in_the_company() {
    create("BIN", "A1", null, "LOC-1").statusCode(201);
    create("BIN", "a1", null, null).statusCode(409).body("code", equalTo("location-code-taken"));
    create("BIN", "A2", null, "LOC-1")
        .statusCode(409)
        .body("code", equalTo("location-barcode-taken"));
    places.location(places.warehouse("ORAN"), "A1");
  }

  @Test
  void a_location_with_goods_or_with_locations_under_it_stays_active() {
    var zone = made("ZONE", "A", null);
    var bin = made("BIN", "A-1", zone);
    var product = places.product();
    places.receive(product, main, "10", "5.00");
    relocate(product, null, bin, "4", null).statusCode(201);
    deactivate(zone).statusCode(409).body("by", equalTo("locations"));
    deactivate(bin).statusCode(409).body("by", equalTo("stock"));
    relocate(product, bin, null, "4", null).statusCode(201);
    deactivate(bin).statusCode(200).body("isActive", equalTo(false));
    deactivate(zone).statusCode(200);
    relocate(product, null, bin, "1", null)
        .statusCode(422)
        .body("code", equalTo("unknown-location"));
    activate(bin).statusCode(422).body("code", equalTo("wrong-parent-location"));
    activate(zone).statusCode(200);
    activate(bin).statusCode(200);
  }

  private ValidatableResponse deactivate(String id) {
    return places.request().header("If-Match", "*").post(path + "/" + id + "/deactivate").then();
  }

  private ValidatableResponse activate(String id) {
    return places.request().header("If-Match", "*").post(path + "/" + id + "/activate").then();
  }

  @Test
  void carrying_goods_changes_neither_level_nor_value_and_is_told() {
    var from = made("BIN", "A", null);
    var to = made("BIN", "B", null);
    var product = places.product();
    places.receive(product, main, "10", "5.00");
    var movements = places.count("stock_movement where product_id = ?::uuid", product);
    String id =
        relocate(product, null, from, "7.5", null)
            .statusCode(201)
            .body("quantity", equalTo("7.500"))
            .extract()
            .path("id");
    relocate(product, from, to, "2.5", null).statusCode(201);
    assertThat(there(product, from)).isEqualTo("5.000");
    assertThat(there(product, to)).isEqualTo("2.500");
    assertThat(places.level(product, main, "placed")).isEqualTo("7.500");
    assertThat(places.level(product, main, "on_hand")).isEqualTo("10.000");
    assertThat(places.level(product, main, "value")).isEqualTo("50.00");
    assertThat(places.count("stock_movement where product_id = ?::uuid", product))
        .isEqualTo(movements);
    places.request().get("/api/v1/stock-relocations/" + id).then().statusCode(200);
    places
        .request()
        .queryParam("productId", product)
        .get("/api/v1/stock-relocations")
        .then()
        .body("items.size()", equalTo(2));
    assertThat(places.count("audit_entry where entity_id = ?::uuid", id)).isEqualTo(1);
  }

  @Test
  void more_than_lies_there_is_refused_and_changes_nothing() {
    var bin = made("BIN", "A", null);
    var product = places.product();
    places.receive(product, main, "10", "5.00");
    relocate(product, null, bin, "10.001", null)
        .statusCode(422)
        .body("code", equalTo("insufficient-stock"))
        .body("available", equalTo("10.000"));
    relocate(product, bin, null, "1", null).statusCode(422).body("available", equalTo("0"));
    relocate(product, bin, bin, "1", null).statusCode(400);
    relocate(product, null, bin, "0", null).statusCode(400);
    relocate(product, null, bin, "1.0001", null).statusCode(400);
    relocate(product, null, UUID.randomUUID().toString(), "1", null)
        .statusCode(422)
        .body("code", equalTo("unknown-location"));
    relocate(UUID.randomUUID().toString(), null, bin, "1", null)
        .statusCode(422)
        .body("code", equalTo("unknown-product"));
    assertThat(places.level(product, main, "placed")).isEqualTo("0.000");
  }

  @Test
  void what_is_carried_at_once_never_exceeds_what_was_there() {
    var bin = made("BIN", "A", null);
    var product = places.product();
    places.receive(product, main, "10", "5.00");
    var work = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 8; i++) {
      work.add(() -> relocate(product, null, bin, "3", null).extract().statusCode());
    }
    assertThat(Places.atOnce(work)).filteredOn(status -> status == 201).hasSize(3);
    assertThat(there(product, bin)).isEqualTo("9.000");
    assertThat(places.level(product, main, "placed")).isEqualTo("9.000");
  }

  @Test
  void lots_and_serial_numbers_are_carried_by_their_id() {
    var bin = made("BIN", "A", null);
    var product = places.tracked("LOT");
    places.receiveLot(product, main, "6", "L1", "2030-01-01");
    var lot = sql.text("select id from lot where product_id = ?::uuid", product);
    relocate(product, null, bin, "2", null).statusCode(422).body("code", equalTo("lot-required"));
    relocate(product, null, bin, "2", UUID.randomUUID().toString())
        .statusCode(422)
        .body("code", equalTo("unknown-lot"));
    relocate(product, null, bin, "2", lot).statusCode(201);
    assertThat(there(product, bin)).isEqualTo("2.000");
    assertThat(places.level(product, main, "placed")).isEqualTo("6.000");
    var plain = places.product();
    places.receive(plain, main, "1", "1.00");
    relocate(plain, null, bin, "1", lot).statusCode(422).body("code", equalTo("lot-not-expected"));
    var serial = places.tracked("SERIAL");
    places.receiveLot(serial, main, "1", "S1", "2030-01-01");
    var piece = sql.text("select id from lot where product_id = ?::uuid", serial);
    relocate(serial, null, bin, "1", piece).statusCode(201);
    assertThat(there(serial, bin)).isEqualTo("1.000");
  }

  @Test
  void each_endpoint_wants_a_token_its_permission_and_a_warehouse_of_the_callers() {
    var bin = made("BIN", "A", null);
    var body = Map.of("kind", "BIN", "code", "X", "name", "x");
    given().get(path).then().statusCode(401);
    places.may("locations:read").body(body).post(path).then().statusCode(403);
    places.may("locations:read").body(body).put(path + "/" + bin).then().statusCode(403);
    places.may("stock-movements:create").post("/api/v1/stock-relocations").then().statusCode(403);
    var elsewhere = places.warehouse("ORAN");
    places.restrictedTo(elsewhere).get(path).then().statusCode(403);
    places.restrictedTo(elsewhere).body(body).post(path).then().statusCode(403);
    var stranger = Places.company(queues, tokens, sql);
    stranger.request().get(path).then().statusCode(404);
    stranger.request().get(path + "/" + bin).then().statusCode(404);
    stranger.request().body(body).post(path).then().statusCode(404);
    places
        .request()
        .get("/api/v1/warehouses/" + elsewhere + "/locations/" + bin)
        .then()
        .statusCode(404);
  }
}
