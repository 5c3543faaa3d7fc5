package dz.mizan.inventory.sales;

import static dz.mizan.inventory.sales.Shop.line;
import static dz.mizan.inventory.sales.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, and at random: what SQL and the rules promise holds after whatever was done. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SalesConcurrencyTest {
  private static final long SEED = 4;

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void company() {
    shop = Shop.open(queues, tokens, sql);
  }

  @Test
  void of_fifty_who_order_the_last_ten_exactly_ten_succeed() {
    var product = shop.product("10", "5.00");
    var customer = shop.customer();
    var statuses =
        Shop.atOnce(
            50, () -> shop.place(order(customer, line(product, "1", "9"))).extract().statusCode());
    assertThat(statuses).filteredOn(s -> s == 201).hasSize(10);
    assertThat(statuses).filteredOn(s -> s == 422).hasSize(40);
    assertThat(shop.level(product, "reserved")).isEqualTo("10.000");
    assertThat(
            sql.text(
                "select count(distinct number) || ' ' || max(right(number, 6)) from sales_order"
                    + " where company_id = ?",
                shop.company()))
        .isEqualTo("10 000010");
  }

  @Test
  void orders_of_the_same_products_in_any_order_never_block_each_other_for_good() {
    var first = shop.product("1000", "5.00");
    var second = shop.product("1000", "5.00");
    var customer = shop.customer();
    var statuses =
        Shop.atOnce(
            IntStream.range(0, 40)
                .<Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            shop.place(
                                    i % 2 == 0
                                        ? order(
                                            customer, line(first, "1", "9"), line(second, "1", "9"))
                                        : order(
                                            customer,
                                            line(second, "1", "9"),
                                            line(first, "1", "9")))
                                .extract()
                                .statusCode())
                .toList());
    assertThat(statuses).containsOnly(201);
    assertThat(shop.level(first, "reserved")).isEqualTo("40.000");
  }

  @Test
  void whatever_is_done_at_random_and_at_once_the_promises_hold() {
    var products =
        List.of(shop.product("40", "3.33"), shop.product("25", "7.01"), shop.product("9", "0.07"));
    var customers = List.of(shop.customer(), shop.customer());
    shop.credit(customers.getFirst(), "900.00", "10.00", false, 1);
    var orders = new ConcurrentLinkedQueue<String>();
    var statuses = new ConcurrentLinkedQueue<Integer>();
    Shop.atOnce(
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(
                worker ->
                    () -> {
                      var random = new Random(SEED + worker);
                      for (var step = 0; step < 30; step++) {
                        statuses.add(step(random, products, customers, orders));
                      }
                      return true;
                    })
            .toList());
    assertThat(statuses).allMatch(status -> status < 500);
    assertThat(statuses).filteredOn(status -> status < 300).hasSizeGreaterThan(60);
    requirePromises();
  }

  private int step(
      Random random,
      List<String> products,
      List<String> customers,
      ConcurrentLinkedQueue<String> orders) {
    var known = List.copyOf(orders);
    if (known.isEmpty() || random.nextInt(4) == 0) {
      var request =
          order(
              customers.get(random.nextInt(2)),
              line(products.get(random.nextInt(3)), amount(random), "13.37"),
              line(products.get(random.nextInt(3)), amount(random), "0.99"));
      request.put("discountPercent", random.nextInt(3) + ".5");
      request.put("allowBackorder", random.nextInt(4) == 0);
      var placed = shop.place(request).extract();
      if (placed.statusCode() == 201) {
        orders.add(placed.path("id"));
      }
      return placed.statusCode();
    }
    var id = known.get(random.nextInt(known.size()));
    return switch (random.nextInt(7)) {
      case 0, 1 -> shop.send(id, "process", null).statusCode();
      case 2 -> shop.send(id, "shipments", Map.of()).statusCode();
      case 3 ->
          shop.send(id, "shipments", SalesOrderLifeTest.part(lineOf(id, random), amount(random)))
              .statusCode();
      case 4 -> shop.send(id, "complete", Map.of("cancelRest", random.nextBoolean())).statusCode();
      case 5 ->
          shop.send(
                  id,
                  "refunds",
                  random.nextInt(3) == 0
                      ? Map.of("reason", "x")
                      : Map.of(
                          "reason",
                          "x",
                          "lines",
                          List.of(
                              Map.of(
                                  "lineId",
                                  lineOf(id, random),
                                  "quantity",
                                  amount(random),
                                  "goods",
                                  random.nextBoolean() ? "SCRAP" : "RESTOCK"))))
              .statusCode();
      default ->
          random.nextInt(3) == 0
              ? shop.send(id, "cancel", Map.of("reason", "x")).statusCode()
              : 200;
    };
  }

  private String lineOf(String order, Random random) {
    return shop.lineId(order, random.nextInt(2));
  }

  private static String amount(Random random) {
    return random.nextInt(4) + "." + (random.nextInt(999) + 1);
  }

  private void requirePromises() {
    none(
        "levels whose reserved is not the sum of their reservations",
        "select 1 from stock_level l where l.company_id = ? and l.reserved <> (select"
            + " coalesce(sum(r.remaining), 0) from stock_reservation r where r.level_id = l.id)");
    none(
        "levels below nothing",
        "select 1 from stock_level where company_id = ? and (on_hand < reserved or reserved < 0)");
    none(
        "levels that are not the sum of their movements",
        "select 1 from stock_level l where l.company_id = ? and (on_hand, value) <> (select"
            + " sum(quantity), sum(m.value) from stock_movement m where m.level_id = l.id)");
    none(
        "ended orders that still hold something",
        "select 1 from stock_reservation r join sales_order o on o.id = r.document_id where"
            + " o.company_id = ? and r.state = 'ACTIVE' and o.status not in ('PENDING', 'PROCESSING')");
    none(
        "orders of which all but what was shipped is not reserved",
        "select 1 from sales_order_line l join sales_order o on o.id = l.order_id join"
            + " stock_reservation r on r.id = l.reservation_id where o.company_id = ? and"
            + " r.state = 'ACTIVE' and r.remaining > l.base_quantity - l.base_shipped");
    none(
        "lines that are not the sum of their shipments",
        "select 1 from sales_order_line l where company_id = ? and (shipped, base_shipped, cost) <>"
            + " (select coalesce(sum(quantity), 0), coalesce(sum(base_quantity), 0),"
            + " coalesce(sum(s.cost), 0) from sales_shipment_line s where s.line_id = l.id)");
    none(
        "lines that are not the sum of their refunds",
        "select 1 from sales_order_line l where company_id = ? and (refunded, base_refunded,"
            + " refunded_cost) <> (select coalesce(sum(quantity), 0), coalesce(sum(base_quantity), 0),"
            + " coalesce(sum(r.cost), 0) from sales_refund_line r where r.line_id = l.id)");
    none(
        "orders that are not the sum of their lines",
        "select 1 from sales_order o where company_id = ? and (total_ht, cost, refunded_cost) <>"
            + " (select sum(net), sum(l.cost), sum(l.refunded_cost) from sales_order_line l"
            + " where l.order_id = o.id)");
    none(
        "orders that are not the sum of their refunds",
        "select 1 from sales_order o where company_id = ? and (refunded_ht, refunded_ttc) <>"
            + " (select coalesce(sum(r.total_ht), 0), coalesce(sum(r.total_ttc), 0)"
            + " from sales_refund r where r.order_id = o.id)");
    none(
        "events that are not the versions from 1 on",
        "select 1 from sales_order o where company_id = ? and version <> (select count(*) from"
            + " outbox e where e.subject = o.id)");
    none(
        "customers beyond their limit",
        "select 1 from customer_credit k where company_id = ? and credit_limit < outstanding +"
            + " (select sum(total_ttc) from sales_order o where o.customer_id = k.customer_id"
            + " and status in ('PENDING', 'PROCESSING'))");
  }

  private void none(String what, String query) {
    assertThat(sql.count("select count(*) from (" + query + ") found", shop.company()))
        .as(what)
        .isZero();
  }
}
