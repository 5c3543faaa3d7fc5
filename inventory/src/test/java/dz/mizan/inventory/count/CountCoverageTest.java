package dz.mizan.inventory.count;

import static dz.mizan.inventory.count.CountFixtures.COUNTS;
import static dz.mizan.inventory.count.CountFixtures.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.Places;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a warehouse a count covers, and what is found in it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CountCoverageTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Places places;
  CountFixtures counts;
  String main;

  @BeforeEach
  void a_company() {
    places = Places.company(queues, tokens, sql);
    counts = new CountFixtures(places);
    main = places.mainWarehouse();
  }

  private static Map<String, Object> with(Map<String, Object> record, String key, Object value) {
    var more = new HashMap<>(record);
    more.put(key, value);
    return more;
  }

  private void put(String product, String bin, String quantity) {
    places
        .request()
        .body(
            Map.of(
                "productId", product,
                "warehouseId", main,
                "toLocationId", bin,
                "quantity", quantity))
        .post("/api/v1/stock-relocations")
        .then()
        .statusCode(201);
  }

  @Test
  void locations_are_counted_with_those_under_them_and_nothing_else() {
    var product = places.product();
    places.receive(product, main, "10", "5.00");
    String zone =
        places
            .request()
            .body(Map.of("kind", "ZONE", "code", "Z", "name", "Zone"))
            .post("/api/v1/warehouses/" + main + "/locations")
            .path("id");
    String bin =
        places
            .request()
            .body(Map.of("kind", "BIN", "code", "Z1", "name", "Casier", "parentId", zone))
            .post("/api/v1/warehouses/" + main + "/locations")
            .path("id");
    put(product, bin, "6");
    var id = counts.draft(main, "LIVE", "LOCATIONS", Map.of("locationIds", List.of(zone)));
    counts.step(id, "open", null).statusCode(200);
    places
        .request()
        .get(COUNTS + "/" + id + "/lines")
        .then()
        .body("items.locationCode", contains("Z1"));
    counts.count(id, record(product, "4")).statusCode(422).body("code", equalTo("not-in-count"));
    counts.count(id, with(record(product, "5"), "locationId", bin)).statusCode(200);
    counts.approve(id, "LEAVE");
    assertThat(places.level(product, main, "on_hand")).isEqualTo("9.000");
    assertThat(places.level(product, main, "placed")).isEqualTo("5.000");
  }

  @Test
  void a_category_is_counted_with_those_below_it() {
    var top = category("TOP", null);
    var below = category("BELOW", top);
    var inside = places.product();
    var outside = places.product();
    sql.update("update product set category_id = ?::uuid where id = ?::uuid", below, inside);
    places.receive(inside, main, "1", "5.00");
    places.receive(outside, main, "1", "5.00");
    var id = counts.draft(main, "FREEZE", "CATEGORY", Map.of("categoryId", top));
    counts.step(id, "open", null).statusCode(200);
    places
        .request()
        .get(COUNTS + "/" + id + "/lines")
        .then()
        .body("items.productId", contains(inside));
    places.move("ISSUE", outside, main, "1", Map.of()).statusCode(201);
    places.move("ISSUE", inside, main, "1", Map.of()).statusCode(409);
    counts.count(id, record(outside, "1")).statusCode(422);
  }

  private String category(String code, String parent) {
    var id = UUID.randomUUID().toString();
    sql.update(
        "insert into category (company_id, id, code, name_fr, parent_id)"
            + " values (?, ?::uuid, ?, ?, ?::uuid)",
        places.company(),
        id,
        code,
        code,
        parent);
    return id;
  }

  @Test
  void goods_that_nobody_expected_become_a_line_and_stock() {
    var listed = places.product();
    places.receive(listed, main, "1", "5.00");
    var found = places.product();
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(listed, "1"), record(found, "3")).statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts.differences(id, "FOUND").body("items.productId", contains(found));
    counts.step(id, "approve", Map.of()).statusCode(200);
    assertThat(places.level(found, main, "on_hand")).isEqualTo("3.000");
    assertThat(places.level(found, main, "frozen_by")).isEqualTo("none");
    var never = places.product();
    var named = counts.draft(main, "LIVE", "PRODUCTS", Map.of("productIds", List.of(never)));
    counts.step(named, "open", null).statusCode(200);
    counts.count(named, record(never, "2")).statusCode(200);
    counts.approve(named, "LEAVE");
    assertThat(places.level(never, main, "on_hand")).isEqualTo("2.000");
  }

  @Test
  void lots_are_counted_by_number_in_their_place_and_new_ones_are_made() {
    var product = places.tracked("LOT");
    places.receiveLot(product, main, "6", "L1", "2030-01-01");
    places.receiveLot(product, main, "2", "L2", "2031-01-01");
    var id = counts.open(main, "FREEZE");
    counts.count(id, record(product, "1")).statusCode(422).body("code", equalTo("lot-required"));
    counts
        .count(
            id,
            with(record(product, "5"), "lotNumber", "L1"),
            with(record(product, "2"), "lotNumber", "L2"),
            with(with(record(product, "3"), "lotNumber", "L3"), "expiresOn", "2032-01-01"))
        .statusCode(200);
    counts.step(id, "review", null).statusCode(200);
    counts
        .differences(id, "DIFFERENT")
        .body("items.lotNumber", containsInAnyOrder("L1", "L3"))
        .body("items.difference", containsInAnyOrder("-1.000", "3.000"));
    counts.step(id, "approve", Map.of()).statusCode(200);
    assertThat(places.level(product, main, "on_hand")).isEqualTo("10.000");
    assertThat(
            sql.rows(
                "select l.number || ' ' || p.on_hand as part from stock_part p"
                    + " join lot l on l.id = p.lot_id where p.product_id = ?::uuid order by 1",
                product))
        .extracting(row -> row.get("part"))
        .containsExactly("L1 5.000", "L2 2.000", "L3 3.000");
  }

  @Test
  void a_serial_number_found_in_another_place_moves_there() {
    var product = places.tracked("SERIAL");
    places.receiveLot(product, main, "1", "S1", "2030-01-01");
    var bin = places.location(main, "A1");
    var id = counts.open(main, "FREEZE");
    var piece = with(record(product, "1"), "lotNumber", "S1");
    counts.count(id, with(record(product, "2"), "lotNumber", "S1")).statusCode(422);
    counts.count(id, with(piece, "locationId", bin)).statusCode(200);
    counts.count(id, with(record(product, "0"), "lotNumber", "S1")).statusCode(200);
    counts.approve(id, "LEAVE");
    assertThat(places.level(product, main, "on_hand")).isEqualTo("1.000");
    assertThat(
            sql.text(
                "select location_id from stock_part where product_id = ?::uuid and on_hand > 0",
                product))
        .isEqualTo(bin);
  }

  @Test
  void goods_are_counted_by_their_barcode_and_their_sku() {
    var product = places.keeper().product("SEL-1");
    places.receive(product, main, "4", "5.00");
    sql.update(
        "insert into product_barcode (company_id, gtin, code, product_id)"
            + " values (?, '06130234001239', '6130234001239', ?::uuid)",
        places.company(),
        product);
    var id = counts.open(main, "LIVE");
    counts
        .count(id, Map.of("barcode", "6130234001239", "quantity", "3", "add", true))
        .statusCode(200);
    counts
        .count(id, Map.of("sku", "sel-1", "quantity", "1", "add", true))
        .body("records.quantity", contains("4.000"));
    places
        .request()
        .queryParam("barcode", "6130234001239")
        .get(COUNTS + "/" + id + "/lines")
        .then()
        .body("items.productId", contains(product))
        .body("items.mine", contains("4.000"));
  }
}
