package dz.mizan.inventory.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers buy on account at a till, and their credit. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AccountTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Shop shop;
  UUID customer;
  String oil;

  @BeforeEach
  void shop() {
    shop = Shop.of(queues, tokens, sql);
    shop.open();
    customer = shop.customer();
    oil = shop.goods("100.00", "NORMAL", "50");
  }

  private void credit(String limit, String outstanding, boolean onHold) {
    sql.update(
        "insert into customer_credit (company_id, customer_id, credit_limit, outstanding, on_hold,"
            + " sequence, received_at) values (?, ?, ?::numeric, ?::numeric, ?, 1, now())"
            + " on conflict on constraint pk_customer_credit do update set"
            + " credit_limit = excluded.credit_limit, outstanding = excluded.outstanding,"
            + " on_hold = excluded.on_hold, received_at = excluded.received_at",
        shop.keeper.company(),
        customer,
        limit,
        outstanding,
        onHold);
  }

  private Shop.Draft sale(String till, int pieces) {
    return shop.ticket(till)
        .with("customerId", customer.toString())
        .sells(oil, String.valueOf(pieces), "100.00")
        .pays("ACCOUNT", pieces + "00.00");
  }

  private ValidatableResponse buy(int pieces) {
    return sale(shop.till, pieces).post(shop.cashier()).then();
  }

  @Test
  void what_is_put_on_account_stays_within_the_limit_together_with_what_is_owed() {
    buy(1).statusCode(201); // accounting has said nothing yet
    credit("500.00", "150.00", false);
    var sale = sale(shop.till, 2);
    sale.post(shop.cashier()).then().statusCode(201);
    buy(2)
        .statusCode(422)
        .body("code", equalTo("credit-limit"))
        .body("creditLimit", equalTo("500.00"))
        .body("outstanding", equalTo("150.00"))
        .body("openOrders", equalTo("200.00"))
        .body("requested", equalTo("200.00"))
        .body("onHold", equalTo(false));
    assertThat(shop.onHand(oil)).isEqualTo("47.000");
    assertThat(shop.tickets()).isEqualTo(2);
    // Paid otherwise nothing is owed.
    shop.ticket()
        .with("customerId", customer.toString())
        .sells(oil, "2", "100.00")
        .pays("CARD", "200.00")
        .post(shop.cashier())
        .then()
        .statusCode(201);
    shop.ticket()
        .with("customerId", customer.toString())
        .takesBack(sale.id(), 1, "1")
        .pays("ACCOUNT", "-100.00")
        .post(shop.manager())
        .then()
        .statusCode(201);
    buy(2).statusCode(201);
    buy(1).statusCode(422).body("openOrders", equalTo("300.00"));
    credit("500.00", "450.00", false); // accounting has heard of them
    buy(1).statusCode(422).body("openOrders", equalTo("0"));
    credit(null, "450.00", false);
    buy(1).statusCode(201);
  }

  @Test
  void who_is_on_hold_or_inactive_buys_nothing_on_account() {
    credit(null, "0.00", true);
    buy(1).statusCode(422).body("code", equalTo("credit-limit")).body("onHold", equalTo(true));
    credit(null, "0.00", false);
    sql.update("update customer set is_active = false where id = ?", customer);
    buy(1).statusCode(422).body("code", equalTo("customer-inactive"));
    assertThat(shop.tickets()).isZero();
  }

  @Test
  void offline_it_has_happened_and_is_flagged() {
    credit("100.00", "0.00", false);
    sale(shop.till, 1)
        .offline()
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("flags", hasSize(0));
    sale(shop.till, 1)
        .offline()
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("flags", contains("CREDIT_EXCEEDED"));
    sql.update("update customer set is_active = false where id = ?", customer);
    sale(shop.till, 1)
        .offline()
        .post(shop.cashier())
        .then()
        .statusCode(201)
        .body("flags", containsInAnyOrder("CREDIT_EXCEEDED", "CUSTOMER_INACTIVE"));
  }

  @Test
  void of_many_at_once_as_many_are_accepted_as_the_limit_allows() {
    credit("300.00", "0.00", false);
    var other = shop.till("C2");
    shop.open(other, "0");
    var statuses =
        Shop.atOnce(
            10,
            () ->
                sale(Math.random() < 0.5 ? other : shop.till, 1).post(shop.cashier()).statusCode());
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
    assertThat(statuses).filteredOn(status -> status == 422).hasSize(7);
    assertThat(new BigDecimal(shop.onHand(oil))).isEqualByComparingTo("47");
  }
}
