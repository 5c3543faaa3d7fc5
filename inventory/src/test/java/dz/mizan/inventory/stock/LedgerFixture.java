package dz.mizan.inventory.stock;

import static io.restassured.RestAssured.given;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company whose products are valued and told apart as a test wants. */
record LedgerFixture(InventoryFixtures.Storekeeper storekeeper, Sql sql) {
  private static final String MOVEMENTS = "/api/v1/stock-movements";

  static LedgerFixture company(Queues queues, TestTokens tokens, Sql sql) {
    return new LedgerFixture(InventoryFixtures.company(queues, tokens), sql);
  }

  RequestSpecification request() {
    return given()
        .auth()
        .oauth2(
            storekeeper
                .token()
                .permissions(
                    "products:*",
                    "warehouses:*",
                    "stock-movements:*",
                    "stock-levels:*",
                    "inventory-settings:*")
                .recent())
        .contentType(ContentType.JSON);
  }

  String product(String tracking, String valuation) {
    var id = storekeeper.product();
    sql.update(
        "update product set tracking = ?, valuation = ? where id = ?::uuid",
        tracking,
        valuation,
        id);
    return id;
  }

  String warehouse() {
    return sql.text(
        "select id from warehouse where company_id = ?::uuid and is_default",
        storekeeper.company().toString());
  }

  String otherWarehouse() {
    return insert(
        "insert into warehouse (company_id, id, code, name, is_default) values (?::uuid, ?::uuid, 'SECOND', 'Second', false)");
  }

  String location(String code) {
    var id = UUID.randomUUID().toString();
    sql.update(
        "insert into location (company_id, id, warehouse_id, code, name) values (?::uuid, ?::uuid, ?::uuid, ?, ?)",
        storekeeper.company().toString(),
        id,
        warehouse(),
        code,
        code);
    return id;
  }

  private String insert(String statement) {
    var id = UUID.randomUUID().toString();
    sql.update(statement, storekeeper.company().toString(), id);
    return id;
  }

  Response move(Map<String, Object> movement) {
    return request().body(movement).post(MOVEMENTS);
  }

  Response receive(String product, String quantity, String cost, Map<String, Object> more) {
    return move(movement(product, "RECEIPT", quantity, cost, more));
  }

  Response issue(String product, String quantity, Map<String, Object> more) {
    return move(movement(product, "ISSUE", quantity, null, more));
  }

  static Map<String, Object> movement(
      String product, String kind, String quantity, String cost, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("productId", product);
    body.put("kind", kind);
    body.put("quantity", quantity);
    body.put("unitCost", cost);
    return body;
  }

  static Map<String, Object> lots(Object... numbersAndQuantities) {
    var parts = new java.util.ArrayList<Map<String, Object>>();
    for (var i = 0; i < numbersAndQuantities.length; i += 3) {
      var part = new HashMap<String, Object>();
      part.put("lotNumber", numbersAndQuantities[i]);
      part.put("expiresOn", numbersAndQuantities[i + 1]);
      part.put("quantity", numbersAndQuantities[i + 2]);
      parts.add(part);
    }
    return Map.of("parts", List.copyOf(parts));
  }

  Map<String, Object> level(String product) {
    return sql.rows("select * from stock_level where product_id = ?::uuid", product).getFirst();
  }

  long movements(String product) {
    return sql.count("select count(*) from stock_movement where product_id = ?::uuid", product);
  }

  /** What must hold of every level of the company; empty is good. */
  List<Map<String, Object>> contradictions() {
    return sql.rows(
        """
        select l.id, l.on_hand, l.value, l.placed, l.reserved,
          m.quantity as moved, m.value as worth, p.on_hand as parts, c.value as layers, r.remaining
        from stock_level l join product on product.company_id = l.company_id and product.id = l.product_id
        left join lateral (select sum(quantity) as quantity, sum(value) as value from stock_movement m
          where m.company_id = l.company_id and m.level_id = l.id) m on true
        left join lateral (select coalesce(sum(on_hand), 0) as on_hand from stock_part p
          where p.company_id = l.company_id and p.level_id = l.id) p on true
        left join lateral (select coalesce(sum(quantity), 0) as quantity, coalesce(sum(value), 0) as value
          from cost_layer c where c.company_id = l.company_id and c.level_id = l.id) c on true
        left join lateral (select coalesce(sum(remaining), 0) as remaining from stock_reservation r
          where r.company_id = l.company_id and r.level_id = l.id) r on true
        where l.company_id = ?::uuid and l.movements > 0 and (
          l.on_hand <> m.quantity or l.value <> m.value or l.placed <> p.on_hand
          or l.reserved <> r.remaining
          or product.tracking <> 'NONE' and l.placed <> l.on_hand
          or product.valuation = 'FIFO' and (c.value <> l.value or c.quantity <> l.on_hand))
        """,
        storekeeper.company().toString());
  }
}
