package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RefundTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;
  String customer;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
    customer = shop.customer();
  }

  private static Map<String, Object> refund(String lineId, String quantity, Map<String, ?> with) {
    var line = new HashMap<String, Object>(Map.of("lineId", lineId, "quantity", quantity));
    line.putAll(with);
    return Map.of("reason", "Non conforme", "lines", List.of(line));
  }

  private static Map<String, Object> refund(String lineId, String quantity) {
    return refund(lineId, quantity, Map.of());
  }

  @Test
  void goods_come_back_at_what_they_went_out_at_and_the_order_is_refunded_in_the_end() {
    // 10 for 100.00 in all, of which three go out for 30.00; later ones are dearer.
    var product = shop.product("3", "3.3333");
    var id = shop.completed(customer, line(product, "3", "9.99"));
    shop.receive(product, "10", "50.00");
    var lineId = shop.lineId(id, 0);
    shop.act(id, "refunds", refund(lineId, "1"))
        .statusCode(201)
        .body("status", equalTo("COMPLETED"))
        .body("refunds[0].number", matchesPattern("RC-20[0-9]{2}-000001"))
        .body("refunds[0].cost.amount", equalTo("3.33"))
        .body("refunds[0].amounts.totalHt.amount", equalTo("9.99"))
        .body("refunds[0].amounts.totalTva.amount", equalTo("1.90"))
        .body("refunded.amount", equalTo("11.89"));
    assertThat(shop.level(product, "value")).isEqualTo("503.33");
    shop.act(id, "refunds", refund(lineId, "2.5"))
        .statusCode(422)
        .body("code", equalTo("order-quantity-exceeded"))
        .body("left", equalTo("2.000"));
    shop.act(id, "refunds", Map.of("reason", "le reste"))
        .statusCode(201)
        .body("status", equalTo("REFUNDED"))
        .body("refunds.cost.amount", contains("3.33", "6.67"))
        .body("refunded.amount", equalTo("35.66"));
    assertThat(shop.level(product, "on_hand")).isEqualTo("13.000");
    assertThat(shop.level(product, "value")).isEqualTo("510.00");
    shop.act(id, "refunds", Map.of("reason", "encore")).statusCode(409);
  }

  @Test
  void scrapped_goods_come_back_and_leave_again() {
    var product = shop.product("5", "10.00");
    var id = shop.completed(customer, line(product, "4", "20"));
    shop.act(id, "refunds", refund(shop.lineId(id, 0), "3", Map.of("goods", "SCRAP")))
        .statusCode(201)
        .body("refunds[0].lines[0].goods", equalTo("SCRAP"))
        .body("refunds[0].cost.amount", equalTo("30.00"));
    assertThat(shop.level(product, "on_hand")).isEqualTo("1.000");
    assertThat(
            sql.text(
                "select string_agg(kind || quantity, ' ' order by sequence) from stock_movement"
                    + " where product_id = ?::uuid",
                product))
        .isEqualTo("RECEIPT5.000 ISSUE-4.000 RETURN_IN3.000 SCRAP-3.000");
  }

  @ParameterizedTest
  @CsvSource({"7, 13.37, 0.33, 2.5", "3, 33.333, 0, 0", "9.999, 0.05, 1.5, 12.34", "2, 0, 0, 0"})
  void all_refunds_together_are_the_orders_totals_to_the_centime(
      String quantity, String price, String lineDiscount, String discount) {
    var normal = shop.product("100", "7.77");
    var reduced = shop.product("100", "0.03");
    sql.update("update product set tva_code = 'REDUCED' where id = ?::uuid", reduced);
    var first = line(normal, quantity, price);
    first.put("discountPercent", lineDiscount);
    var request = order(customer, first, line(reduced, quantity, "1.11"), line(normal, "1", price));
    request.put("discountPercent", discount);
    var id = shop.place(request).statusCode(201).extract().<String>path("id");
    shop.act(id, "process", null).statusCode(200);
    shop.act(id, "shipments", SalesOrderLifeTest.part(shop.lineId(id, 0), "1")).statusCode(201);
    shop.act(id, "shipments", Map.of()).statusCode(201);
    shop.act(id, "complete", Map.of()).statusCode(200);
    for (var part : List.of("0.001", "0.5", "0.333", "0.166")) {
      for (var line = 0; line < 3; line++) {
        shop.act(id, "refunds", refund(shop.lineId(id, line), part)).statusCode(201);
      }
    }
    shop.act(id, "refunds", Map.of("reason", "le reste"))
        .statusCode(201)
        .body("status", equalTo("REFUNDED"));
    var sums =
        sql.rows(
                """
            select o.total_ht, o.total_tva, o.total_ttc, o.cost, o.refunded_ht, o.refunded_tva,
              o.refunded_ttc, o.refunded_cost, sum(r.total_ht) as ht, sum(r.total_tva) as tva,
              sum(r.cost) as back, o.rate_groups::text as groups,
              (select json_agg(json_build_object('p', p, 'b', b, 't', t) order by p)::text from (
                select g ->> 'tvaPercent' as p, sum((g ->> 'base')::numeric) as b,
                  sum((g ->> 'tva')::numeric) as t
                from sales_refund f, jsonb_array_elements(f.rate_groups) g
                where f.order_id = o.id group by 1) s) as refunded_groups,
              (select json_agg(json_build_object('p', g ->> 'tvaPercent', 'b',
                (g ->> 'base')::numeric, 't', (g ->> 'tva')::numeric) order by g ->> 'tvaPercent')::text
                from jsonb_array_elements(o.rate_groups) g
                where (g ->> 'base')::numeric > 0) as sold_groups,
              (select sum(l.net) from sales_refund_line l join sales_refund f on f.id = l.refund_id
                where f.order_id = o.id) as nets
            from sales_order o join sales_refund r on r.order_id = o.id where o.id = ?::uuid
            group by o.company_id, o.id
            """,
                id)
            .getFirst();
    assertThat(sums.get("refunded_ht")).isEqualTo(sums.get("total_ht")).isEqualTo(sums.get("ht"));
    assertThat(sums.get("refunded_tva"))
        .isEqualTo(sums.get("total_tva"))
        .isEqualTo(sums.get("tva"));
    assertThat(sums.get("refunded_ttc")).isEqualTo(sums.get("total_ttc"));
    assertThat(sums.get("refunded_cost")).isEqualTo(sums.get("cost")).isEqualTo(sums.get("back"));
    assertThat(sums.get("nets")).isEqualTo(sums.get("total_ht"));
    assertThat(sums.get("refunded_groups")).isEqualTo(sums.get("sold_groups"));
    // What came in is there again, at the same worth.
    assertThat(shop.level(normal, "on_hand")).isEqualTo("100.000");
    assertThat(shop.level(normal, "value")).isEqualTo("777.00");
    assertThat(shop.level(reduced, "value")).isEqualTo("3.00");
  }

  @Test
  void two_refunds_at_once_never_exceed_what_was_sold() {
    var product = shop.product("10", "5.00");
    var id = shop.completed(customer, line(product, "6", "9.99"));
    var lineId = shop.lineId(id, 0);
    var statuses =
        Shop.atOnce(10, () -> shop.send(id, "refunds", refund(lineId, "1")).statusCode());
    assertThat(statuses).filteredOn(s -> s == 201).hasSize(6);
    // Either nothing is left, or the order is REFUNDED already.
    assertThat(statuses).filteredOn(s -> s == 422 || s == 409).hasSize(4);
    shop.read(id).body("status", equalTo("REFUNDED")).body("refunds", hasSize(6));
    assertThat(shop.level(product, "on_hand")).isEqualTo("10.000");
    assertThat(new BigDecimal(shop.level(product, "value"))).isEqualByComparingTo("50.00");
  }

  @Test
  void lots_come_back_that_went_out_and_no_others() {
    var product = shop.product();
    sql.update("update product set tracking = 'LOT' where id = ?::uuid", product);
    for (var lot : List.of("A", "B", "C")) {
      shop.request()
          .body(
              Map.of(
                  "productId",
                  product,
                  "kind",
                  "RECEIPT",
                  "quantity",
                  "2",
                  "unitCost",
                  "5",
                  "parts",
                  List.of(Map.of("lotNumber", lot, "quantity", "2"))))
          .post("/api/v1/stock-movements")
          .then()
          .statusCode(201);
    }
    var id = shop.processed(customer, line(product, "3", "9"));
    var lineId = shop.lineId(id, 0);
    var lots =
        List.of(
            Map.of("lotNumber", "A", "quantity", "1"), Map.of("lotNumber", "B", "quantity", "2"));
    shop.act(
            id,
            "shipments",
            Map.of("lines", List.of(Map.of("lineId", lineId, "quantity", "3", "lots", lots))))
        .statusCode(201);
    shop.act(id, "complete", Map.of()).statusCode(200);
    for (var wrong : List.of("C", "A")) {
      shop.act(
              id,
              "refunds",
              refund(
                  lineId,
                  "2",
                  Map.of("lots", List.of(Map.of("lotNumber", wrong, "quantity", "2")))))
          .statusCode(422)
          .body("code", equalTo("lot-not-shipped"))
          .body("lot", equalTo(wrong));
    }
    shop.act(
            id,
            "refunds",
            refund(lineId, "1", Map.of("lots", List.of(Map.of("lotNumber", "B", "quantity", "1")))))
        .statusCode(201);
    shop.act(id, "refunds", Map.of("reason", "le reste")).statusCode(201);
    assertThat(
            sql.text(
                "select string_agg(l.number || p.on_hand, ' ' order by l.number) from stock_part p"
                    + " join lot l on l.id = p.lot_id where p.product_id = ?::uuid",
                product))
        .isEqualTo("A2.000 B2.000 C2.000");
  }

  @Test
  void a_refund_that_makes_no_sense_is_refused_and_changes_nothing() {
    var product = shop.product("10", "5.00");
    var id = shop.completed(customer, line(product, "6", "9.99"));
    var lineId = shop.lineId(id, 0);
    var before = shop.read(id).extract().asString();
    for (var quantity : List.of("0", "-1", "NaN", "1.0001", "1E+99999")) {
      shop.act(id, "refunds", refund(lineId, quantity)).statusCode(400);
    }
    shop.act(id, "refunds", Map.of("lines", List.of())).statusCode(400);
    shop.act(id, "refunds", refund(java.util.UUID.randomUUID().toString(), "1"))
        .statusCode(422)
        .body("code", equalTo("unknown-order-line"));
    shop.act(id, "refunds", refund(lineId, "1", Map.of("goods", "BURN"))).statusCode(400);
    shop.act(
            id,
            "refunds",
            refund(lineId, "1", Map.of("lots", List.of(Map.of("lotNumber", "X", "quantity", "1")))))
        .statusCode(422);
    assertThat(shop.read(id).extract().asString()).isEqualTo(before);
  }
}
