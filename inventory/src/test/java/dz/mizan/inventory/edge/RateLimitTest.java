package dz.mizan.inventory.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.common.ratelimit.RateLimits;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.inventory.security.Rights;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.RawHttp;
import dz.mizan.local.test.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RateLimitTest {
  private static final int LIMIT = 600_000;
  private static final String WAREHOUSES = "/api/v1/warehouses";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  @Inject RateLimits limits;
  @Inject RedisDataSource redis;

  /** One whose window lasts as long as a test: what was used in the one before counts less. */
  private <T> T lasting(String limit, Supplier<T> keys) {
    return Stream.generate(keys)
        .filter(key -> limits.named(limit).take(key, 0).waitSeconds() > 30)
        .findFirst()
        .orElseThrow();
  }

  private String newAddress() {
    var random = ThreadLocalRandom.current();
    return lasting(
        "address",
        () ->
            "203.%d.%d.%d"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
  }

  private static RequestSpecification from(String address) {
    return given().header("X-Forwarded-For", address);
  }

  @Test
  void an_address_learns_what_it_may_and_is_refused_beyond() {
    var address = newAddress();
    var first = from(address).get(WAREHOUSES).then().statusCode(401).extract();
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=600000;w=60");
    assertThat(first.header("RateLimit")).matches("\"address\";r=599999;t=[1-9][0-9]?");
    limits.named("address").take(address, LIMIT - 1);
    var refused =
        from(address)
            .header("Accept-Language", "fr")
            .get(WAREHOUSES)
            .then()
            .statusCode(429)
            .contentType("application/problem+json")
            .body("code", equalTo("too-many-requests"))
            .body("title", equalTo("Trop de requêtes"))
            .body("limit", equalTo("address"))
            .extract();
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 120);
    assertThat(refused.header("RateLimit")).startsWith("\"address\";r=0;t=");
    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    from(newAddress()).get(WAREHOUSES).then().statusCode(401);
  }

  @Test
  void a_refused_client_keeps_its_connection() {
    var address = newAddress();
    limits.named("address").take(address, LIMIT);
    var request = "GET " + WAREHOUSES + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + address;
    var answers =
        RawHttp.exchange(
            RestAssured.port, request + "\r\n\r\n" + request + "\r\nConnection: close\r\n\r\n");
    assertThat(answers.split("HTTP/1.1 429", -1)).hasSize(3);
  }

  @Test
  void probes_and_public_documents_are_not_counted() {
    var address = newAddress();
    limits.named("address").take(address, LIMIT);
    from(address).get("/api/v1/products").then().statusCode(429);
    for (var path : new String[] {"/q/health/live", "/q/health/ready", "/q/metrics"}) {
      from(address).get(path).then().statusCode(200).header("RateLimit", nullValue());
    }
    from(address).get("/.well-known/nothing").then().statusCode(404);
  }

  @Test
  void all_addresses_of_an_ipv6_network_count_as_one() {
    var random = ThreadLocalRandom.current();
    var network =
        lasting("address", () -> "2001:db8:%x:%x".formatted(random.nextInt(1, 65_536), 7));
    limits.named("address").take(network, LIMIT);
    from(network + "::1").get(WAREHOUSES).then().statusCode(429);
    from("[" + network + ":1:2:3:4]:5000").get(WAREHOUSES).then().statusCode(429);
    from("2001:db8:0:8::1").get(WAREHOUSES).then().statusCode(401);
  }

  @Test
  void a_caller_is_limited_whatever_his_address_and_others_are_not() {
    var company = InventoryFixtures.company(queues, tokens).company();
    var storekeeper = new Storekeeper(tokens, company, lasting("user", UUID::randomUUID));
    var allowed = storekeeper.request().get(WAREHOUSES);
    assertThat(allowed.header("RateLimit-Policy")).contains("\"address\";q=", ", \"user\";q=");
    assertThat(allowed.header("RateLimit")).contains("\"address\";r=", ", \"user\";r=");
    var limit = limits.named("user");
    limit.take(storekeeper.user(), (int) (LIMIT - limit.used(storekeeper.user())));
    storekeeper
        .request()
        .header("X-Forwarded-For", newAddress())
        .get(WAREHOUSES)
        .then()
        .statusCode(429)
        .body("code", equalTo("too-many-requests"));
    given()
        .auth()
        .oauth2(
            tokens.of(UUID.randomUUID(), storekeeper.company()).permissions("warehouses:*").sign())
        .get(WAREHOUSES)
        .then()
        .statusCode(200);
  }

  @Test
  void an_api_key_has_a_limit_of_its_own() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var id = lasting("api-key", UUID::randomUUID);
    var key = Rights.key();
    tokens.introspects(
        key,
        """
        {"active":true,"sub":"%s","company":"%s","permissions":["warehouses:read"]}
        """
            .formatted(id, storekeeper.company()));
    var allowed = given().header("X-API-Key", key).get(WAREHOUSES).then().statusCode(200);
    assertThat(allowed.extract().header("RateLimit")).contains(", \"api-key\";r=599999;");
    limits.named("api-key").take(id, LIMIT - 1);
    given()
        .header("X-API-Key", key)
        .get(WAREHOUSES)
        .then()
        .statusCode(429)
        .body("limit", equalTo("api-key"));
  }

  @Test
  void replicas_share_a_budget_through_redis() {
    var address = newAddress();
    var limit = limits.named("address");
    limit.take(address, 10_000);
    var pattern = "mizan:inventory:rate:address:" + address + ":*";
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(redis.key().keys(pattern)).hasSize(1));
    var key = redis.key().keys(pattern).getFirst();
    assertThat(redis.value(Long.class).get(key)).isEqualTo(10_000);
    assertThat(redis.key().ttl(key)).isBetween(60L, 120L);

    redis.value(Long.class).incrby(key, LIMIT); // another replica
    limit.take(address);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(limit.used(address)).isGreaterThanOrEqualTo(LIMIT));
    from(address).get(WAREHOUSES).then().statusCode(429);
  }

  @Test
  void what_hardly_anybody_uses_is_not_told_to_redis() throws Exception {
    var address = newAddress();
    limits.named("address").take(address, LIMIT / 100 - 1);
    var other = newAddress();
    limits.named("address").take(other, LIMIT / 100);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !redis.key().keys("mizan:inventory:rate:address:" + other + ":*").isEmpty());
    assertThat(redis.key().keys("mizan:inventory:rate:address:" + address + ":*")).isEmpty();
  }

  @Test
  void without_redis_each_counts_alone_and_tells_when_it_is_back() {
    var address = newAddress();
    var limit = limits.named("address");
    stack.redis().stop();
    try {
      limit.take(address, 10_000);
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !limits.areShared());
      from(address).get(WAREHOUSES).then().statusCode(401);
      limit.take(address, LIMIT - 10_001);
      from(address).get(WAREHOUSES).then().statusCode(429);
    } finally {
      stack.redis().start();
    }
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(limits::areShared);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !redis.key().keys("mizan:inventory:rate:address:" + address + ":*").isEmpty());
    from(address).get(WAREHOUSES).then().statusCode(429);
  }
}
