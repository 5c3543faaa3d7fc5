package dz.mizan.inventory.transfer;

import dz.mizan.inventory.Places;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Transfers for tests. */
record TransferFixtures(Places places, String from, String to) {
  static final String TRANSFERS = "/api/v1/stock-transfers";

  static Map<String, Object> line(String product, String quantity) {
    return Map.of("productId", product, "quantity", quantity);
  }

  @SafeVarargs
  final Map<String, Object> body(Map<String, Object>... lines) {
    return new HashMap<>(
        Map.of("fromWarehouseId", from, "toWarehouseId", to, "lines", List.of(lines)));
  }

  @SafeVarargs
  final String draft(Map<String, Object>... lines) {
    return places
        .request()
        .body(body(lines))
        .post(TRANSFERS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @SafeVarargs
  final String sent(Map<String, Object>... lines) {
    var id = draft(lines);
    step(id, "send", null).statusCode(200);
    return id;
  }

  ValidatableResponse step(String id, String verb, Object body) {
    var request = places.request();
    return (body == null ? request : request.body(body))
        .post(TRANSFERS + "/" + id + "/" + verb)
        .then();
  }

  ValidatableResponse receive(String id, String line, String quantity) {
    return step(
        id, "receive", Map.of("lines", List.of(Map.of("lineId", line, "quantity", quantity))));
  }

  String line(String id, int index) {
    return read(id).extract().path("lines[" + index + "].id");
  }

  ValidatableResponse read(String id) {
    return places.request().get(TRANSFERS + "/" + id).then();
  }

  /** Value of all levels of the company and of what is in transit. */
  String companyValue() {
    return places
        .sql()
        .text(
            "select ((select coalesce(sum(value), 0) from stock_level where company_id = ?)"
                + " + (select coalesce(sum(in_transit_value), 0) from stock_transfer_line"
                + " where company_id = ? and in_transit > 0))::text",
            places.company(),
            places.company());
  }
}
