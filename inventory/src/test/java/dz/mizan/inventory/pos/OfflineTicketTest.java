package dz.mizan.inventory.pos;

import static dz.mizan.inventory.pos.Shop.SESSIONS;
import static dz.mizan.inventory.pos.Shop.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tickets that had happened before the server heard of them. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class OfflineTicketTest {
  private static final String BATCH = TICKETS + "/batch";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
  }

  private void runJob() {
    Awaitility.await() // 409 while it runs by itself
        .until(
            () -> shop.manager().post("/api/v1/jobs/book-pending-tickets/run").statusCode(),
            status -> status == 202);
  }

  private String stateOf(String ticket) {
    return shop.cashier().get(TICKETS + "/" + ticket).path("state");
  }

  @Test
  void what_is_short_is_sold_all_the_same_and_leaves_the_stock_when_it_is_there() {
    shop.open();
    var bread = shop.goods("50.00", "REDUCED", "5");
    var oil = shop.goods("100.00", "NORMAL", "1");
    var ticket =
        shop.ticket()
            .offline()
            .sells(oil, "3", "100.00")
            .sells(bread, "2", "50.00")
            .pays("CARD", "400.00");
    ticket
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("state", equalTo("STOCK_PENDING"))
        .body("lines.pendingQuantity", contains("3.000", "0.000"))
        .body("flags", hasSize(0));
    assertThat(shop.onHand(oil)).isEqualTo("1.000");
    assertThat(shop.onHand(bread)).isEqualTo("3.000");
    shop.cashier()
        .get(TICKETS + "?state=STOCK_PENDING")
        .then()
        .body("items.id", contains(ticket.id()));
    runJob();
    shop.keeper.receive(oil, "9", "20.00");
    runJob();
    Awaitility.await().until(() -> stateOf(ticket.id()).equals("BOOKED"));
    assertThat(shop.onHand(oil)).isEqualTo("7.000");
    assertThat(
            sql.text(
                "select cost from ticket_line where ticket_id = ?::uuid and line = 1", ticket.id()))
        .isEqualTo("57.00"); // (1 × 10 + 9 × 20) / 10 × 3
    assertThat(
            sql.count(
                "select count(*) from stock_movement where document_id = ?::uuid", ticket.id()))
        .isEqualTo(2);
  }

  @Test
  void what_deviates_is_taken_and_flagged() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "10");
    var gone = shop.goods("100.00", "NORMAL", "10");
    var free = shop.keeper.product();
    shop.keeper.receive(free, "5", "1");
    shop.archive(gone);
    shop.ticket()
        .offline()
        .sells(oil, "1", "95.00")
        .sells(gone, "1", "100.00")
        .sells(free, "1", "705.00")
        .with("stampDuty", "10.00")
        .with("issuedAt", OffsetDateTime.now().plusHours(2).toString())
        .pays("CASH", "900.00")
        .post(shop.cashier())
        .then()
        .statusCode(422)
        .body("code", equalTo("payment-mismatch"))
        .body("payable", equalTo("910.00"));
    shop.ticket()
        .offline()
        .sells(oil, "1", "95.00")
        .sells(gone, "1", "100.00")
        .with("stampDuty", "9.00")
        .with("issuedAt", OffsetDateTime.now().plusHours(2).toString())
        .pays("CASH", "204.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("stampDuty", equalTo("9.00"))
        .body("state", equalTo("STOCK_PENDING"))
        .body(
            "flags",
            containsInAnyOrder(
                "PRICE_NOT_ALLOWED", "PRODUCT_ARCHIVED", "STAMP_DIFFERS", "CLOCK_AHEAD"));
    shop.ticket()
        .offline()
        .sells(free, "1", "705.00")
        .sells(oil, "1", "100.00")
        .pays("CARD", "805.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("lines.listPrice", contains(nullValue(), equalTo("100.0000")))
        .body("flags", containsInAnyOrder("PRICE_NOT_ALLOWED", "NO_LIST_PRICE"));
    shop.cashier().get(TICKETS + "?isFlagged=true").then().body("items", hasSize(2));
  }

  @Test
  void little_of_what_was_archived_is_still_something() {
    shop.open();
    var gone = shop.goods("100.00", "NORMAL", "10");
    sql.update(
        "insert into product_unit (company_id, product_id, unit, factor)"
            + " values (?, ?::uuid, 'DROP', 0.0001)",
        shop.keeper.company(),
        gone);
    shop.archive(gone);
    var line = new HashMap<String, Object>();
    line.put("productId", gone);
    line.put("unit", "DROP");
    line.put("quantity", "1");
    line.put("unitPrice", "1.00");
    shop.ticket()
        .offline()
        .line(line)
        .pays("CARD", "1.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("lines[0].pendingQuantity", equalTo("0.001"));
    runJob(); // an archived product moves no more
    assertThat(shop.onHand(gone)).isEqualTo("10.000");
  }

  @Test
  void a_late_ticket_is_in_the_next_z_report_and_its_cash_explains_the_difference() {
    var oil = shop.goods("1000.00", "EXEMPT", "10");
    var monday = shop.open();
    shop.close(monday, "2010.00").statusCode(200).body("difference", equalTo("1010.00"));
    var before = shop.report(monday, "z-report").prettify();
    var waiting =
        shop.ticket()
            .offline()
            .with("sessionId", monday)
            .sells(oil, "1", "1000.00")
            .pays("CASH", "1010.00");
    waiting
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("sessionId", nullValue())
        .body("lateFor", equalTo(monday));
    shop.cashier().get(SESSIONS + "/" + monday).then().body("lateCash", equalTo("1010.00"));
    var tuesday = shop.open();
    shop.cashier()
        .get(TICKETS + "/" + waiting.id())
        .then()
        .body("sessionId", equalTo(tuesday))
        .body("lateFor", equalTo(monday));
    // Without a session of its own, the time says where it belongs.
    var openedAt =
        OffsetDateTime.parse(
            sql.rows(
                    "select to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as at"
                        + " from till_session where id = ?::uuid",
                    monday)
                .getFirst()
                .get("at")
                .toString());
    shop.ticket()
        .offline()
        .with("issuedAt", openedAt.plusNanos(1000).toString())
        .sells(oil, "1", "1000.00")
        .pays("CARD", "1000.00")
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("lateFor", equalTo(monday));
    shop.ticket().sells(oil, "1", "1000.00").pays("CASH", "1010.00").post(shop.cashier());
    shop.close(tuesday, "2010.00").statusCode(200).body("difference", equalTo("0.00"));
    var z = shop.report(tuesday, "z-report");
    assertThat(z.getString("totalTtc")).isEqualTo("3000.00");
    assertThat(z.getList("payments.amount")).containsExactly("2020.00", "1000.00");
    assertThat(z.getString("cash.sales")).isEqualTo("1010.00");
    assertThat(z.getList("late.sessionId")).containsExactly(monday);
    assertThat(z.getList("late.tickets")).containsExactly(2);
    assertThat(z.getList("late.cash")).containsExactly("1010.00");
    assertThat(shop.report(monday, "z-report").prettify()).isEqualTo(before);
    // Online there is no such thing.
    shop.open();
    shop.ticket()
        .with("sessionId", monday)
        .sells(oil, "1", "1000.00")
        .pays("CARD", "1000.00")
        .post(shop.cashier())
        .then()
        .statusCode(409)
        .body("code", equalTo("till-session-not-open"));
  }

  @Test
  void in_an_upload_each_ticket_has_its_own_outcome_and_it_may_come_twice() {
    shop.open();
    var oil = shop.goods("100.00", "NORMAL", "2");
    var tickets = new ArrayList<Object>();
    for (int i = 0; i < 3; i++) {
      tickets.add(shop.ticket().offline().sells(oil, "1", "100.00").pays("CARD", "100.00").body);
    }
    tickets.add(1, shop.ticket().offline().sells(oil, "1", "100.00").pays("CARD", "99.00").body);
    tickets.add(2, shop.ticket().offline().sells(oil, "-1", "100.00").pays("CARD", "99.00").body);
    tickets.add(3, shop.ticket().offline().with("issuedAt", "yesterday").body);
    tickets.add(4, shop.ticket().offline().with("colour", "red").body);
    tickets.add(5, "nothing");
    tickets.add(6, shop.ticket().offline().with("provisionalNumber", "x".repeat(33)).body);
    tickets.add(7, shop.ticket().offline().takesBack(UUID.randomUUID().toString(), 1, "1").body);
    tickets.add(null);
    var outcome = shop.cashier().body(Map.of("tickets", tickets)).post(BATCH);
    outcome
        .then()
        .statusCode(200)
        .body("recorded", equalTo(3))
        .body("refused", equalTo(8))
        .body("outcomes.status", contains(201, 422, 400, 400, 400, 400, 400, 403, 201, 201, 400))
        .body("outcomes[1].problem.code", equalTo("payment-mismatch"))
        .body("outcomes[3].problem.violations[0].field", equalTo("issuedAt"))
        .body("outcomes[4].problem.violations[0].field", equalTo("colour"))
        .body("outcomes[7].problem.code", equalTo("forbidden"))
        .body("outcomes[8].number", equalTo("TK-C1-000002"))
        .body(
            "outcomes.state.findAll { it != null }", contains("BOOKED", "BOOKED", "STOCK_PENDING"));
    shop.cashier()
        .body(Map.of("tickets", tickets))
        .post(BATCH)
        .then()
        .body("recorded", equalTo(0))
        .body("replayed", equalTo(3))
        .body("refused", equalTo(8));
    assertThat(shop.tickets()).isEqualTo(3);
    assertThat(shop.onHand(oil)).isEqualTo("0.000");
  }

  @Test
  void an_upload_has_bounds_and_needs_the_permission() {
    shop.cashier().body(Map.of("tickets", List.of())).post(BATCH).then().statusCode(400);
    var many = IntStream.range(0, 201).mapToObj(i -> "x").toList();
    shop.cashier().body(Map.of("tickets", many)).post(BATCH).then().statusCode(400);
    var none = new HashMap<String, Object>();
    none.put("tickets", null);
    shop.cashier().body(none).post(BATCH).then().statusCode(400);
    shop.with("tickets:read").body(Map.of("tickets", many)).post(BATCH).then().statusCode(403);
  }

  @Test
  void two_hundred_tickets_come_in_at_once_and_the_numbers_have_no_gap() {
    var session = shop.open();
    var oil = shop.goods("100.00", "NORMAL", "150");
    var tickets =
        IntStream.range(0, 200)
            .mapToObj(
                i -> shop.ticket().offline().sells(oil, "1", "100.00").pays("CASH", "100.00").body)
            .toList();
    var half = tickets.subList(0, 100);
    Shop.atOnce(
        List.of(
            () -> shop.cashier().body(Map.of("tickets", tickets)).post(BATCH).statusCode(),
            () -> shop.cashier().body(Map.of("tickets", half)).post(BATCH).statusCode()));
    assertThat(shop.tickets()).isEqualTo(200);
    assertThat(shop.onHand(oil)).isEqualTo("0.000");
    var x = shop.report(session, "x-report");
    assertThat(x.getString("lastTicket")).isEqualTo("TK-C1-000200");
    assertThat(x.getString("totalTtc")).isEqualTo("20000.00");
    assertThat(x.getLong("stockPending")).isEqualTo(50);
  }
}
