package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.CUSTOMERS;
import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditLimitTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;
  String customer;
  String product;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
    customer = shop.customer();
    product = shop.product("100", "5.00");
    sql.update("update product set tva_code = 'EXEMPT' where id = ?::uuid", product);
  }

  private io.restassured.response.ValidatableResponse buy(String quantity) {
    return shop.place(order(customer, line(product, quantity, "100")));
  }

  private void refused(String open) {
    var reserved = shop.level(product, "reserved");
    buy("1")
        .statusCode(422)
        .body("code", equalTo("credit-limit"))
        .body("openOrders", equalTo(open));
    assertThat(shop.level(product, "reserved")).isEqualTo(reserved);
  }

  @Test
  void what_he_owes_his_open_orders_and_this_one_stay_within_the_limit() {
    shop.credit(customer, "500.00", "150.00", false, 1);
    var first = buy("2").statusCode(201).extract().<String>path("id");
    buy("2")
        .statusCode(422)
        .body("code", equalTo("credit-limit"))
        .body("creditLimit", equalTo("500.00"))
        .body("outstanding", equalTo("150.00"))
        .body("openOrders", equalTo("200.00"))
        .body("requested", equalTo("200.00"))
        .body("onHold", equalTo(false));
    buy("1.5").statusCode(201);
    refused("350.00");
    shop.act(first, "cancel", Map.of("reason", "x")).statusCode(200);
    buy("2").statusCode(201);
    shop.request()
        .get(CUSTOMERS + "/" + customer + "/credit")
        .then()
        .body("openOrders.amount", equalTo("350.00"))
        .body("available.amount", equalTo("0.00"));
  }

  @Test
  void a_completed_order_counts_until_accounting_speaks_again() {
    shop.credit(customer, "300.00", "0.00", false, 1);
    var id = shop.completed(customer, line(product, "3", "100"));
    refused("300.00");
    shop.act(
            id,
            "refunds",
            Map.of(
                "reason",
                "x",
                "lines",
                java.util.List.of(Map.of("lineId", shop.lineId(id, 0), "quantity", "1"))))
        .statusCode(201);
    buy("1").statusCode(201);
    refused("300.00");
    shop.credit(customer, "300.00", "50.00", false, 2);
    buy("1.5").statusCode(201);
    refused("250.00");
  }

  @Test
  void a_late_word_of_accounting_does_not_hide_what_was_completed_after_it_was_said() {
    var said = java.time.Instant.now();
    shop.completed(customer, line(product, "3", "100"));
    shop.credit(customer, "300.00", "0.00", false, 1, said);
    refused("300.00");
    // A clock that is ahead does not make it later than it came.
    shop.credit(customer, "300.00", "0.00", false, 2, said.plusSeconds(3600));
    var id = shop.completed(customer, line(product, "3", "100"));
    refused("300.00");
    shop.act(id, "refunds", Map.of("reason", "x")).statusCode(201);
    buy("1").statusCode(201);
  }

  @Test
  void who_is_on_hold_or_inactive_by_now_is_not_served() {
    var id = buy("2").statusCode(201).extract().<String>path("id");
    shop.credit(customer, "500.00", "10.00", true, 1);
    shop.act(id, "process", null)
        .statusCode(422)
        .body("code", equalTo("credit-limit"))
        .body("onHold", equalTo(true))
        .body("openOrders", equalTo("0.00"))
        .body("requested", equalTo("200.00"));
    shop.credit(customer, "500.00", "10.00", false, 2);
    sql.update("update customer set is_active = false where id = ?::uuid", customer);
    shop.act(id, "process", null).statusCode(422).body("code", equalTo("customer-inactive"));
    sql.update("update customer set is_active = true where id = ?::uuid", customer);
    shop.act(id, "process", null).statusCode(200);
  }

  @Test
  void a_warehouse_that_is_out_of_use_sells_nothing() {
    var closed = java.util.UUID.randomUUID();
    sql.update(
        "insert into warehouse (company_id, id, code, name, is_default, is_active)"
            + " values (?, ?, 'OLD', 'Old', false, false)",
        shop.company(),
        closed);
    var order = order(customer, line(product, "1", "100"));
    order.put("warehouseId", closed.toString());
    shop.place(order).statusCode(422).body("code", equalTo("unknown-warehouse"));
  }

  @Test
  void who_is_on_hold_orders_nothing_and_who_has_no_limit_anything() {
    buy("10").statusCode(201);
    shop.credit(customer, null, "99999.00", false, 1);
    buy("10").statusCode(201);
    shop.credit(customer, null, "0.00", true, 2);
    buy("1").statusCode(422).body("code", equalTo("credit-limit")).body("onHold", equalTo(true));
    shop.credit(customer, null, "0.00", false, 3);
    buy("1").statusCode(201);
  }

  @Test
  void of_ten_orders_at_once_as_many_are_accepted_as_the_limit_allows() {
    shop.credit(customer, "350.00", "50.00", false, 1);
    var other = shop.product("100", "5.00");
    sql.update("update product set tva_code = 'EXEMPT' where id = ?::uuid", other);
    var statuses =
        Shop.atOnce(
            java.util.stream.IntStream.range(0, 10)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            shop.place(
                                    order(customer, line(i % 2 == 0 ? product : other, "1", "100")))
                                .extract()
                                .statusCode())
                .toList());
    assertThat(statuses).filteredOn(s -> s == 201).hasSize(3);
    assertThat(statuses).filteredOn(s -> s == 422).hasSize(7);
  }
}
