package dz.mizan.inventory.purchasing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.supplier.Today;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PurchaseOrderTest {
  private static final String ORDERS = Buyer.ORDERS;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Buyer buyer;
  String supplier;
  String product;

  @BeforeEach
  void company() {
    buyer = Buyer.of(queues, tokens);
    supplier = buyer.supplier();
    product = buyer.product();
  }

  private long orders() {
    return sql.count(
        "select count(*) from purchase_order where company_id = ?", buyer.keeper.company());
  }

  @Test
  void a_draft_has_a_number_prices_and_tva_by_rate() {
    var reduced = buyer.product();
    sql.update("update product set tva_code = 'REDUCED' where id = ?::uuid", reduced);
    var discounted = Buyer.line(product, "3", "33.3333");
    discounted.put("discountPercent", "10");
    var created =
        buyer.create(Buyer.order(supplier, discounted, Buyer.line(reduced, "2", "50.00")));
    created
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("number", equalTo("BC-" + Today.date().getYear() + "-000001"))
        .body("status", equalTo("DRAFT"))
        .body("supplier.id", equalTo(supplier))
        .body("paymentDays", equalTo(30))
        .body("expectedOn", equalTo(Today.date().plusDays(7).toString()))
        .body("lines.net.amount", equalTo(List.of("90.00", "100.00")))
        .body("totalHt.amount", equalTo("190.00"))
        .body("tva.percent", equalTo(List.of("9.00", "19.00")))
        .body("tva.tva.amount", equalTo(List.of("9.00", "17.10")))
        .body("totalTtc.amount", equalTo("216.10"));
    buyer
        .request()
        .get(created.header("Location"))
        .then()
        .statusCode(200)
        .body("totalTva.amount", equalTo("26.10"));
  }

  @Test
  void a_line_without_price_gets_the_suppliers_price_of_that_quantity() {
    buyer.price(supplier, Map.of("productId", product, "price", "10")).then().statusCode(201);
    buyer
        .price(
            supplier,
            Map.of(
                "productId", product, "price", "8.5", "minQuantity", "100", "supplierSku", "OLV"))
        .then()
        .statusCode(201);
    buyer
        .create(
            Buyer.order(
                supplier, Buyer.line(product, "99.999", null), Buyer.line(product, "100", null)))
        .then()
        .statusCode(201)
        .body("lines.unitPrice", equalTo(List.of("10.0000", "8.5000")))
        .body("lines[1].supplierSku", equalTo("OLV"));
    buyer
        .create(Buyer.order(buyer.supplier(), Buyer.line(product, "1", null)))
        .then()
        .statusCode(422)
        .body("code", equalTo("no-supplier-price"))
        .body("productId", equalTo(product));
  }

  @Test
  void other_units_are_converted() {
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor)"
            + " values (?, ?::uuid, 'CARTON', 12)",
        buyer.keeper.company(),
        product);
    var line = Buyer.line(product, "2.5", "120");
    line.put("unit", "CARTON");
    buyer
        .create(Buyer.order(supplier, line))
        .then()
        .statusCode(201)
        .body("lines[0].baseQuantity", equalTo("30.000"))
        .body("totalHt.amount", equalTo("300.00"));
  }

  @Test
  void a_draft_changes_with_its_etag_and_nothing_else_does() {
    var created = buyer.draft(product, "1", "10");
    var location = created.header("Location");
    var other = Buyer.order(supplier, Buyer.line(product, "2", "20"));
    buyer.request().body(other).put(location).then().statusCode(428);
    buyer.request().header("If-Match", "\"9\"").body(other).put(location).then().statusCode(412);
    buyer
        .request()
        .header("If-Match", "\"1\"")
        .body(other)
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("lines", hasSize(1))
        .body("totalHt.amount", equalTo("40.00"));
    buyer.move(created.path("id"), "approve").then().statusCode(200);
    buyer
        .request()
        .header("If-Match", "*")
        .body(other)
        .put(location)
        .then()
        .statusCode(409)
        .body("code", equalTo("purchase-order-not-draft"))
        .body("orderStatus", equalTo("APPROVED"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where entity_id = ?::uuid",
                (String) created.path("id")))
        .isEqualTo(3);
  }

  @Test
  void bad_orders_are_refused_and_nothing_is_kept() {
    for (var bad :
        List.of(
            Buyer.line(product, "0", "1"),
            Buyer.line(product, "-1", "1"),
            Buyer.line(product, "1.0001", "1"),
            Buyer.line(product, "1e12", "1"),
            Buyer.line(product, "NaN", "1"),
            Buyer.line(product, "1", "-1"),
            Buyer.line(product, "1", "1.00001"),
            Buyer.line(product, "999999999", "999999999"))) {
      buyer.create(Buyer.order(supplier, bad)).then().statusCode(400);
    }
    var discount = Buyer.line(product, "1", "1");
    discount.put("discountPercent", "100.01");
    buyer.create(Buyer.order(supplier, discount)).then().statusCode(400);
    buyer.create(Map.of("supplierId", supplier, "lines", List.of())).then().statusCode(400);
    assertThat(orders()).isZero();
  }

  @Test
  void what_does_not_exist_or_may_not_be_bought_is_refused() {
    var line = Buyer.line(product, "1", "1");
    refused(Buyer.order(UUID.randomUUID().toString(), line), "unknown-supplier");
    var stranger = Buyer.of(queues, tokens);
    refused(Buyer.order(stranger.supplier(), line), "unknown-supplier");
    refused(Buyer.order(supplier, Buyer.line(stranger.product(), "1", "1")), "unknown-product");
    var elsewhere = Buyer.order(supplier, line);
    elsewhere.put("warehouseId", UUID.randomUUID());
    refused(elsewhere, "unknown-warehouse");
    var unit = Buyer.line(product, "1", "1");
    unit.put("unit", "BARREL");
    refused(Buyer.order(supplier, unit), "unknown-unit");
    var inactive = Buyer.supplierBody("OUT");
    inactive.put("active", false);
    refused(Buyer.order(buyer.supplier(inactive), line), "supplier-inactive");
    Buyer.archive(sql, product);
    refused(Buyer.order(supplier, line), "product-archived");
    assertThat(orders()).isZero();
  }

  private void refused(Map<String, Object> order, String code) {
    buyer.create(order).then().statusCode(422).body("code", equalTo(code));
  }

  @Test
  void the_same_key_creates_one_order() {
    var key = UUID.randomUUID().toString();
    var body = Buyer.order(supplier, Buyer.line(product, "1", "1"));
    var ids =
        Buyer.atOnce(
            5,
            () ->
                buyer
                    .request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(ORDERS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id"));
    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(orders()).isEqualTo(1);
  }

  @Test
  void orders_of_other_warehouses_are_out_of_reach() {
    var created = buyer.draft(product, "1", "1");
    var elsewhere = buyer.token().claim("scope_warehouses", List.of(UUID.randomUUID().toString()));
    buyer.as(elsewhere).get(created.header("Location")).then().statusCode(403);
    buyer.as(elsewhere).get(ORDERS).then().statusCode(200).body("items", hasSize(0));
    buyer
        .as(elsewhere)
        .post(ORDERS + created.path("id") + "/approve")
        .then()
        .statusCode(403)
        .body("code", equalTo("out-of-scope"));
    buyer
        .as(elsewhere)
        .body(Buyer.order(supplier, Buyer.line(product, "1", "1")))
        .post(ORDERS)
        .then()
        .statusCode(403);
    buyer.request().queryParam("status", "DRAFT").get(ORDERS).then().body("items", hasSize(1));
    buyer.request().queryParam("status", "SENT").get(ORDERS).then().body("items", hasSize(0));
  }

  @Test
  void nobody_else_sees_them() {
    var location = buyer.draft(product, "1", "1").header("Location");
    var stranger = Buyer.of(queues, tokens);
    stranger.request().get(location).then().statusCode(404);
    stranger.request().get(ORDERS).then().body("items", hasSize(0));
    given().get(location).then().statusCode(401);
    given().get(ORDERS).then().statusCode(401);
    buyer.only("products:read").get(location).then().statusCode(403);
    buyer.only("purchase-orders:read").body(Map.of()).post(ORDERS).then().statusCode(403);
    for (var verb : List.of("approve", "send", "cancel", "close")) {
      stranger.request().post(location + "/" + verb).then().statusCode(404);
      buyer.only("purchase-orders:read").post(location + "/" + verb).then().statusCode(403);
      given().contentType(ContentType.JSON).post(location + "/" + verb).then().statusCode(401);
    }
  }
}
