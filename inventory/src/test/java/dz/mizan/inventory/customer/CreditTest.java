package dz.mizan.inventory.customer;

import static dz.mizan.inventory.sales.Shop.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.inventory.sales.Shop;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounting says of customers' credit, as inventory remembers it. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CreditTest {
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

  private io.restassured.response.ValidatableResponse credit() {
    return shop.request().get(CUSTOMERS + "/" + customer + "/credit").then().statusCode(200);
  }

  @Test
  void the_latest_word_counts_whatever_order_it_comes_in() {
    credit().body("known", equalTo(false)).body("creditLimit", nullValue());
    shop.credit(customer, "1000.00", "250.50", false, 2);
    credit()
        .body("known", equalTo(true))
        .body("creditLimit.amount", equalTo("1000.00"))
        .body("available.amount", equalTo("749.50"))
        .body("onHold", equalTo(false));
    shop.credit(customer, "5.00", "0.00", true, 1);
    credit().body("creditLimit.amount", equalTo("1000.00")).body("onHold", equalTo(false));
    shop.credit(customer, null, "-10.00", true, 3);
    credit()
        .body("creditLimit", nullValue())
        .body("outstanding.amount", equalTo("-10.00"))
        .body("onHold", equalTo(true));
  }

  @Test
  void the_same_event_twice_has_one_effect() {
    var event = UUID.randomUUID();
    shop.creditEvent(event, customer, "100.00", "1.00", false, 1);
    shop.creditEvent(event, customer, "100.00", "1.00", false, 1);
    shop.credit(customer, "100.00", "2.00", false, 2);
    assertThat(sql.count("select count(*) from inbox where event_id = ?", event)).isEqualTo(1);
    credit().body("outstanding.amount", equalTo("2.00"));
  }

  @Test
  void a_partner_who_is_no_customer_here_is_passed_over() {
    shop.credit(UUID.randomUUID().toString(), "100.00", "1.00", false, 1);
    assertThat(
            sql.count("select count(*) from customer_credit where company_id = ?", shop.company()))
        .isZero();
  }

  @Test
  void amounts_beyond_all_measure_are_unreadable() {
    var id = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                new TakeCreditChange.CreditChanged(id, null, new BigDecimal("1E+999999999"), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new TakeCreditChange.CreditChanged(id, null, new BigDecimal("1.005"), false))
        .isInstanceOf(ArithmeticException.class);
  }
}
