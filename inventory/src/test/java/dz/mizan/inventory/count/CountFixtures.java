package dz.mizan.inventory.count;

import dz.mizan.inventory.Places;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts for tests. */
record CountFixtures(Places places) {
  static final String COUNTS = "/api/v1/stock-counts";

  static Map<String, Object> body(
      String warehouse, String mode, String coverage, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("name", "Inventaire annuel 2026");
    body.put("warehouseId", warehouse);
    body.put("mode", mode);
    body.put("coverage", coverage);
    body.put("countedOn", "2026-12-31");
    return body;
  }

  String draft(String warehouse, String mode, String coverage, Map<String, Object> more) {
    return places
        .request()
        .body(body(warehouse, mode, coverage, more))
        .post(COUNTS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A count of the whole warehouse, opened. */
  String open(String warehouse, String mode) {
    var id = draft(warehouse, mode, "ALL", Map.of());
    step(id, "open", null).statusCode(200);
    return id;
  }

  ValidatableResponse step(String id, String verb, Object body) {
    return step(places.request(), id, verb, body);
  }

  static ValidatableResponse step(
      RequestSpecification request, String id, String verb, Object body) {
    return (body == null ? request : request.body(body))
        .post(COUNTS + "/" + id + "/" + verb)
        .then();
  }

  static Map<String, Object> record(String product, String quantity) {
    return Map.of("productId", product, "quantity", quantity);
  }

  @SafeVarargs
  final ValidatableResponse count(String id, Map<String, Object>... records) {
    return step(id, "records", Map.of("records", List.of(records)));
  }

  ValidatableResponse differences(String id, String show) {
    return places.request().queryParam("show", show).get(COUNTS + "/" + id + "/differences").then();
  }

  ValidatableResponse summary(String id) {
    return places.request().get(COUNTS + "/" + id + "/summary").then();
  }

  void approve(String id, String uncounted) {
    step(id, "review", null).statusCode(200);
    step(id, "approve", Map.of("uncounted", uncounted)).statusCode(200);
  }
}
