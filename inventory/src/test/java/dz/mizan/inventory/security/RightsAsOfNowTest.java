package dz.mizan.inventory.security;

import static dz.mizan.inventory.security.Rights.A_SECOND;
import static dz.mizan.inventory.security.Rights.PRODUCTS;
import static dz.mizan.inventory.security.Rights.await;
import static dz.mizan.inventory.security.Rights.bearer;
import static dz.mizan.inventory.security.Rights.claims;
import static dz.mizan.inventory.security.Rights.create;
import static dz.mizan.inventory.security.Rights.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token said when it was issued is not what counts. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class RightsAsOfNowTest {
  TestTokens tokens;
  Queues queues;
  Storekeeper storekeeper;

  @BeforeEach
  void company() {
    storekeeper = InventoryFixtures.company(queues, tokens);
  }

  /** Until the feed of changes was read up to here. */
  private void awaitFeed() {
    var canary = UUID.randomUUID();
    var told = tokens.of(canary, storekeeper.company()).permissions("products:read").sign();
    tokens.change(canary);
    await(() -> read(told) == 401);
  }

  @AfterEach
  void auth_is_back() {
    tokens.authAnswers(true);
  }

  @Test
  void the_tokens_of_an_ended_session_are_refused_within_a_second_and_others_hold() {
    var session = UUID.randomUUID();
    var lost = storekeeper.token().session(session.toString()).sign();
    var neverSeen = storekeeper.token().session(session.toString()).claim("x", 1).sign();
    var other = storekeeper.token().sign();
    assertThat(read(lost)).isEqualTo(200);
    assertThat(read(other)).isEqualTo(200);
    tokens.change(session);
    assertThat(await(() -> read(lost) == 401)).isLessThan(A_SECOND);
    assertThat(read(neverSeen)).isEqualTo(401);
    assertThat(read(other)).isEqualTo(200);
    assertThat(tokens.introspections(other)).isZero();
  }

  @Test
  void a_change_of_permissions_counts_within_a_second_for_tokens_issued_before() {
    var token = storekeeper.token().sign();
    create(bearer(token)).then().statusCode(201);
    tokens.introspects(token, claims(storekeeper, storekeeper.user(), "products:read"));
    tokens.change(storekeeper.user());
    assertThat(await(() -> create(bearer(token)).statusCode() == 403)).isLessThan(A_SECOND);
    assertThat(read(token)).isEqualTo(200);
    assertThat(tokens.introspections(token)).isEqualTo(1);

    tokens.introspects(token, claims(storekeeper, storekeeper.user(), "products:*"));
    tokens.change(storekeeper.user());
    assertThat(await(() -> create(bearer(token)).statusCode() == 201)).isLessThan(A_SECOND);
    assertThat(tokens.introspections(token)).isEqualTo(2);
  }

  @Test
  void a_suspended_company_is_shut_out_as_a_whole() {
    var token = storekeeper.token().sign();
    var other = InventoryFixtures.company(queues, tokens).token().sign();
    assertThat(read(token)).isEqualTo(200);
    tokens.change(storekeeper.company());
    assertThat(await(() -> read(token) == 401)).isLessThan(A_SECOND);
    assertThat(read(other)).isEqualTo(200);
  }

  @Test
  void while_auth_is_away_the_changed_wait_and_the_others_go_on() {
    var changed = storekeeper.token().sign();
    var user = UUID.randomUUID();
    var unchanged = tokens.of(user, storekeeper.company()).permissions("products:read").sign();
    tokens.change(storekeeper.user());
    assertThat(await(() -> read(changed) == 401)).isLessThan(A_SECOND);
    tokens.authAnswers(false);
    await(() -> read(changed) == 503);
    bearer(changed)
        .get(PRODUCTS)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("1"))
        .body("code", equalTo("auth-unavailable"));
    assertThat(read(unchanged)).isEqualTo(200);
    var fresh = tokens.of(user, storekeeper.company()).permissions("products:read").sign();
    assertThat(read(fresh)).isEqualTo(200);
    tokens.introspects(changed, claims(storekeeper, storekeeper.user(), "products:read"));
    tokens.authAnswers(true);
    await(() -> read(changed) == 200);
    awaitFeed();
  }

  @Test
  void of_many_requests_with_one_changed_token_one_asks_auth() throws Exception {
    var token = storekeeper.token().sign();
    tokens.introspects(token, claims(storekeeper, storekeeper.user(), "products:read"));
    tokens.change(storekeeper.user());
    awaitFeed();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses =
          IntStream.range(0, 30).mapToObj(i -> clients.submit(() -> read(token))).toList();
      for (var status : statuses) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
    assertThat(tokens.introspections(token)).isEqualTo(1);
  }
}
