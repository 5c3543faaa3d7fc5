package dz.mizan.inventory.company;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The end of a company: everything goes, nothing comes back, nobody else loses anything. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyErasureTest {
  private static final String ERASED = "dz.mizan.inventory.company.erased.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  private Storekeeper companyWithStock() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var product = storekeeper.product();
    storekeeper.receive(product, "10", "100");
    storekeeper
        .request()
        .header("Idempotency-Key", "k")
        .body(storekeeper.issue(product, "3"))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(201);
    return storekeeper;
  }

  private void awaitErased(Storekeeper storekeeper) {
    Awaitility.await()
        .atMost(PATIENCE.multipliedBy(2))
        .until(
            () ->
                sql.count(
                        "select count(*) from erased_company where company_id = ?"
                            + " and erased_at is not null",
                        storekeeper.company())
                    == 1);
  }

  /** What is told at the end may have to wait for the broker. */
  private void assertNothingIsLeft(Storekeeper storekeeper) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var left = CompanyRows.of(sql, storekeeper.company());
              left.remove("outbox");
              assertThat(left).isEmpty();
            });
  }

  private void sweep(Storekeeper storekeeper) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              sql.update(
                  "update erased_company set erased_at = now() - interval '21 minutes'"
                      + " where company_id = ? and swept_at is null",
                  storekeeper.company());
              return sql.count(
                      "select count(*) from erased_company where company_id = ?"
                          + " and swept_at is not null",
                      storekeeper.company())
                  == 1;
            });
  }

  @Test
  void every_row_goes_and_is_counted_and_another_company_keeps_its_own() {
    var storekeeper = companyWithStock();
    var neighbour = companyWithStock();
    var kept = CompanyRows.of(sql, neighbour.company());
    assertThat(CompanyRows.of(sql, storekeeper.company()))
        .containsKeys(
            "audit_entry",
            "idempotency_key",
            "inbox",
            "outbox",
            "prepared_company",
            "product",
            "stock_level",
            "stock_movement",
            "warehouse");
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".inventory.#")) {
      CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
      var event = tap.awaitType(ERASED).json();

      EventSamples.requireSameShape(event);
      assertThat(event.path("subject").asText()).isEqualTo(storekeeper.company().toString());
      assertThat(event.path("sequence").asInt()).isEqualTo(1);
      assertThat(event.path("data").path("tables").toString())
          .contains("{\"table\":\"stock_movement\",\"rows\":2}")
          .contains("{\"table\":\"product\",\"rows\":1}")
          .contains("{\"table\":\"idempotency_key\",\"rows\":1}");
    }
    assertNothingIsLeft(storekeeper);
    kept.remove("audit_seal"); // the sealer may have gone on meanwhile
    assertThat(CompanyRows.of(sql, neighbour.company())).containsAllEntriesOf(kept);

    sweep(storekeeper);
    assertThat(CompanyRows.of(sql, storekeeper.company())).isEmpty();
  }

  @Test
  void from_the_tombstone_on_requests_and_late_events_bring_nothing_back() {
    var storekeeper = companyWithStock();
    CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
    awaitErased(storekeeper);
    // With a token that is as good as ever.
    storekeeper
        .request()
        .get("/api/v1/products")
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("code", equalTo("company-erased"));
    storekeeper
        .request()
        .body(storekeeper.issue(UUID.randomUUID().toString(), "1"))
        .post("/api/v1/stock-movements")
        .then()
        .statusCode(410);
    InventoryFixtures.register(queues, storekeeper.company(), UUID.randomUUID());
    CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
    var neighbour = InventoryFixtures.company(queues, tokens); // by then those were taken in
    assertThat(neighbour.product()).isNotNull();
    assertNothingIsLeft(storekeeper);
  }

  @Test
  void a_second_request_changes_nothing_and_is_not_answered_again() {
    var storekeeper = companyWithStock();
    var event = UUID.randomUUID();
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".inventory.#")) {
      CompanyRows.requestErasure(queues, storekeeper.company(), event);
      CompanyRows.requestErasure(queues, storekeeper.company(), event);
      tap.awaitType(ERASED);
      CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
      InventoryFixtures.company(queues, tokens);
      sweep(storekeeper);
      assertThat(tap.messages(message -> message.type().equals(ERASED))).hasSize(1);
    }
  }

  @Test
  void what_a_straggler_wrote_is_swept_up() {
    var storekeeper = companyWithStock();
    CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
    awaitErased(storekeeper);
    sql.update(
        "insert into product (company_id, id, sku, name_fr, unit, version)"
            + " values (?, gen_random_uuid(), 'LATE', 'Tard', 'PIECE', 1)",
        storekeeper.company());
    sweep(storekeeper);
    assertThat(CompanyRows.of(sql, storekeeper.company())).isEmpty();
  }

  @Test
  void many_rows_go_in_several_transactions_also_when_the_job_is_killed_on_the_way() {
    var storekeeper = companyWithStock();
    sql.update(
        "insert into audit_entry (company_id, action, entity, entity_id)"
            + " select ?, 'a', 'b', gen_random_uuid() from generate_series(1, 60000)",
        storekeeper.company());
    CompanyRows.requestErasure(queues, storekeeper.company(), UUID.randomUUID());
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                !sql.rows(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where query like '%erase_company($1%' and state = 'active'"
                            + " and pid <> pg_backend_pid()")
                    .isEmpty());
    awaitErased(storekeeper);
    assertNothingIsLeft(storekeeper);
    assertThat(
            sql.count(
                "select (tables ->> 'audit_entry')::bigint from erased_company"
                    + " where company_id = ?",
                storekeeper.company()))
        .isEqualTo(60_003);
  }

  @Test
  void nobody_erases_a_company_without_tombstone_and_the_service_itself_none() throws Exception {
    var storekeeper = companyWithStock();
    var database = stack.database(Service.INVENTORY);
    var call =
        "select erase_company('%s', gen_random_uuid(), false, 10)".formatted(storekeeper.company());
    try (var relay = database.connectAs(database.relay());
        var answer = relay.createStatement().executeQuery(call)) {
      answer.next();
      assertThat(answer.getString(1)).isEqualTo("BUSY");
    }
    try (var app = database.connectAs(database.app())) {
      assertThatThrownBy(() -> app.createStatement().executeQuery(call))
          .hasMessageContaining("permission denied");
    }
    assertThat(CompanyRows.of(sql, storekeeper.company())).containsEntry("stock_movement", 2L);
  }
}
