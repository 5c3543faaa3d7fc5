package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the days of a trading week have in common: who acts, with which goods, and which events have
 * to follow.
 *
 * @param goods ids of products
 * @param expected number of events by type, filled while the week goes on
 */
record Trade(
    Login owner,
    String api,
    Movements movements,
    Report report,
    List<String> goods,
    Map<String, Integer> expected) {

  static Trade of(
      Login owner, Endpoints endpoints, Movements movements, Report report, List<String> goods) {
    return new Trade(
        owner, endpoints.inventory() + "/api/v1", movements, report, goods, new TreeMap<>());
  }

  Answer get(String path) {
    return owner.get(api + path);
  }

  Answer post(String path, Object body) {
    return owner.post(api + path, body);
  }

  /** A step of a document that needs no word. */
  Answer step(String path) {
    return post(path, Map.of());
  }

  /** One more event of this type will have been published. */
  void expect(String type) {
    expected.merge("dz.mizan.inventory." + type + ".v1", 1, Integer::sum);
  }

  void moved(String documentId, int quantity) {
    movements.ofDocument(documentId, quantity, goods);
  }

  String mainWarehouse() {
    for (var warehouse : get("/warehouses?limit=200").body().path("items")) {
      if (warehouse.path("isDefault").asBoolean()) {
        return warehouse.path("id").asText();
      }
    }
    throw new DemoFailed("There is no default warehouse");
  }

  BigDecimal onHand(String product, String warehouse) {
    var levels =
        get("/stock-levels?productId=" + product + "&warehouseId=" + warehouse)
            .body()
            .path("items");
    return new BigDecimal(levels.path(0).path("onHand").asText("0"));
  }

  /** The id of the line that is about this product. */
  static String line(JsonNode document, String product) {
    for (var line : document.path("lines")) {
      if (line.path("productId").asText().equals(product)) {
        return line.path("id").asText();
      }
    }
    throw new DemoFailed("No line about " + product + " in " + document);
  }

  static void require(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new DemoFailed(what + " is " + actual + " instead of " + expected);
    }
  }
}
