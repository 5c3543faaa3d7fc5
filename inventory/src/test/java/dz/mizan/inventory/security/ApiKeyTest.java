package dz.mizan.inventory.security;

import static dz.mizan.inventory.security.Rights.A_SECOND;
import static dz.mizan.inventory.security.Rights.PRODUCTS;
import static dz.mizan.inventory.security.Rights.await;
import static dz.mizan.inventory.security.Rights.claims;
import static dz.mizan.inventory.security.Rights.create;
import static dz.mizan.inventory.security.Rights.read;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines' keys, of which this service knows only what auth says. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ApiKeyTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper storekeeper;
  UUID id;
  String key;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
    id = UUID.randomUUID();
    key = Rights.key();
    tokens.introspects(key, claims(storekeeper, id, "products:*"));
  }

  @AfterEach
  void auth_is_back() {
    tokens.authAnswers(true);
  }

  private static RequestSpecification with(String key) {
    return given().contentType(ContentType.JSON).header("X-API-Key", key);
  }

  private static String limitedTo(String claims, String addresses) {
    return claims.replaceFirst("\\{", "{\"addresses\":" + addresses + ",");
  }

  @Test
  void it_is_taken_as_header_and_as_bearer_and_asked_for_once() {
    for (int time = 0; time < 5; time++) {
      with(key).get(PRODUCTS).then().statusCode(200);
      assertThat(read(key)).isEqualTo(200);
    }
    assertThat(tokens.introspections(key)).isEqualTo(1);
    var product = create(with(key)).then().statusCode(201).extract().<String>path("id");
    assertThat(
            sql.text("select actor from audit_entry where entity_id = ?", UUID.fromString(product)))
        .isEqualTo(id.toString());
  }

  @Test
  void it_may_do_what_it_says_in_its_own_company_only() {
    with(key).get("/api/v1/stock-levels").then().statusCode(403).body("code", equalTo("forbidden"));
    var other = InventoryFixtures.company(queues, tokens);
    with(key).get(PRODUCTS + "/" + other.product()).then().statusCode(404);
    with(key).get(PRODUCTS).then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void a_revoked_one_is_refused_within_a_second() {
    assertThat(read(key)).isEqualTo(200);
    tokens.introspects(key, "{\"active\":false}");
    tokens.change(id);
    assertThat(await(() -> read(key) == 401)).isLessThan(A_SECOND);
    with(key).get(PRODUCTS).then().statusCode(401).body("code", equalTo("unauthenticated"));
  }

  @Test
  void a_changed_one_may_do_the_new_things_within_a_second() {
    create(with(key)).then().statusCode(201);
    tokens.introspects(key, claims(storekeeper, id, "products:read"));
    tokens.change(id);
    assertThat(await(() -> create(with(key)).statusCode() == 403)).isLessThan(A_SECOND);
    assertThat(read(key)).isEqualTo(200);
  }

  @Test
  void a_wrong_one_is_refused_without_asking_auth_each_time() throws Exception {
    var wrong = Rights.key();
    for (int time = 0; time < 2; time++) {
      try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        var statuses =
            IntStream.range(0, 25).mapToObj(i -> clients.submit(() -> read(wrong))).toList();
        for (var status : statuses) {
          assertThat(status.get()).isEqualTo(401);
        }
      }
    }
    // What was refused is remembered for two seconds.
    assertThat(tokens.introspections(wrong)).isBetween(1L, 3L);
    for (var malformed : new String[] {"mzn_", "mzn_x_y", key + "A", key.substring(1)}) {
      assertThat(read(malformed)).isEqualTo(401);
      assertThat(tokens.introspections(malformed)).isZero();
    }
  }

  @Test
  void it_comes_from_the_addresses_that_it_allows_or_not_at_all() {
    var elsewhere = Rights.key();
    var everything = claims(storekeeper, UUID.randomUUID(), "products:*");
    tokens.introspects(elsewhere, limitedTo(everything, "[\"10.0.0.0/8\",\"2001:db8::/32\"]"));
    for (int time = 0; time < 3; time++) {
      with(elsewhere)
          .get(PRODUCTS)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("address-not-allowed"))
          .body("address", equalTo("127.0.0.1"));
    }
    // Once to know it, once more to tell auth of the refusal, and not again for a minute.
    assertThat(tokens.introspections(elsewhere)).isEqualTo(2);
    var here = Rights.key();
    tokens.introspects(here, limitedTo(everything, "[\"::1\",\"127.0.0.0/8\"]"));
    with(here).get(PRODUCTS).then().statusCode(200);
    var nowhere = Rights.key();
    tokens.introspects(nowhere, limitedTo(everything, "[\"example.dz\"]"));
    with(nowhere).get(PRODUCTS).then().statusCode(401);
  }

  @Test
  void its_scope_counts() {
    var scoped = Rights.key();
    tokens.introspects(
        scoped,
        claims(storekeeper, UUID.randomUUID(), "warehouses:read")
            .replaceFirst("\\{", "{\"scope_warehouses\":[],"));
    with(scoped).get("/api/v1/warehouses").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void while_auth_is_away_known_ones_go_on_and_unknown_ones_wait() {
    assertThat(read(key)).isEqualTo(200);
    tokens.authAnswers(false);
    assertThat(read(key)).isEqualTo(200);
    var unknown = Rights.key();
    tokens.introspects(unknown, claims(storekeeper, id, "products:read"));
    with(unknown)
        .get(PRODUCTS)
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("auth-unavailable"));
    tokens.authAnswers(true);
    assertThat(read(unknown)).isEqualTo(200);
  }

  @Test
  void one_that_auth_describes_badly_is_refused() {
    for (var nonsense :
        new String[] {
          "{\"active\":true}",
          "{\"active\":true,\"sub\":\"x\",\"company\":\"y\"}",
          "{\"active\":\"true\",\"sub\":\"" + id + "\",\"company\":\"" + id + "\"}"
        }) {
      var strange = Rights.key();
      tokens.introspects(strange, nonsense);
      assertThat(read(strange)).isEqualTo(401);
    }
    var unreadable = Rights.key();
    tokens.introspects(unreadable, "oops");
    assertThat(read(unreadable)).isEqualTo(503);
  }
}
