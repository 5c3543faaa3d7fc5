package dz.mizan.inventory.customer;

import static dz.mizan.inventory.sales.Shop.CUSTOMERS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.sales.Shop;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a customer tells is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CustomerEventsTest {
  private static final String TYPE = "dz.mizan.inventory.customer.changed.v1";
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_customer_is_told_whole_at_creation_and_at_each_change_without_phone_and_mail() {
    var shop = Shop.open(queues, tokens, sql);
    try (var tap = new EventTap(stack.broker(), shop.company() + ".inventory.customer.#")) {
      var body = new HashMap<String, Object>();
      body.put("code", "C-7");
      body.put("kind", "COMPANY");
      body.put("name", "SARL El Baraka");
      body.put("nameAr", "البركة");
      body.put("nif", "000025001808337");
      body.put("nis", "000025010012345");
      body.put("rc", "25/00-0015609 B 04");
      body.put("ai", "25010123456");
      body.put("legalForm", "SARL");
      body.put("phone", "+213 31 00 00 00");
      body.put("email", "achats@elbaraka.dz");
      body.put("paymentTermsDays", 30);
      body.put(
          "address",
          Map.of(
              "street",
              "7, bd Zighoud",
              "commune",
              "Constantine",
              "wilaya",
              25,
              "postalCode",
              "25000"));
      String location = shop.request().body(body).post(CUSTOMERS).header("Location");
      var created = tap.awaitType(TYPE);
      EventSamples.requireSameShape(created.json());
      assertThat(created.json().path("sequence").asLong()).isEqualTo(1);
      assertThat(created.json().toString()).doesNotContain("achats@", "+213");

      tap.clear();
      body.put("active", false);
      shop.request().header("If-Match", "\"1\"").body(body).put(location).then().statusCode(200);
      var changed = tap.awaitType(TYPE).json();
      assertThat(changed.path("sequence").asLong()).isEqualTo(2);
      assertThat(changed.at("/data/active").asBoolean()).isFalse();
    }
  }

  @Test
  void a_customer_of_before_is_told_once_as_if_it_were_now() throws IOException {
    var shop = Shop.open(queues, tokens, sql);
    try (var tap = new EventTap(stack.broker(), shop.company() + ".inventory.customer.#")) {
      shop.request()
          .body(
              Map.of(
                  "code", "C-8",
                  "kind", "COMPANY",
                  "name", "SARL El Baraka",
                  "legalForm", "SARL",
                  "address", Map.of("street", "7, bd Zighoud", "wilaya", 25)))
          .post(CUSTOMERS)
          .then()
          .statusCode(201);
      var then = tap.awaitType(TYPE).json();
      tap.clear();

      sql.update(migration());

      var now = tap.awaitType(TYPE).json();
      assertThat(now.path("data")).isEqualTo(then.path("data"));
      assertThat(now.path("subject")).isEqualTo(then.path("subject"));
      assertThat(now.path("sequence")).isEqualTo(then.path("sequence"));
    }
  }

  private static String migration() throws IOException {
    try (var in =
        requireNonNull(
            CustomerEventsTest.class.getResourceAsStream(
                "/db/migration/V202611271100__tell_known_partners.sql"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
