package dz.mizan.inventory.audit;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each committed entry is sealed once, whatever happens meanwhile. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AuditSealTest {
  @Inject AuditSealer sealer;
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Trail trail;

  @BeforeEach
  void company() {
    trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
  }

  @Test
  void what_requests_leave_in_the_trail_is_sealed_within_seconds() {
    trail.verify().body("valid", equalTo(true)).body("head", nullValue());
    var product = trail.storekeeper().product();
    trail.storekeeper().receive(product, "5", "100");
    Awaitility.await().atMost(PATIENCE).until(() -> sealed() == 2);
    trail
        .verify()
        .body("valid", equalTo(true))
        .body("sealedEntries", equalTo(2))
        .body("unsealedEntries", equalTo(0))
        .body("head.position", equalTo(trail.lastSeal()))
        .body("head.mac.length()", equalTo(64))
        .body("head.sealedAt", notNullValue())
        .body("broken", nullValue());
  }

  @Test
  void an_entry_that_is_committed_late_is_in_a_later_seal_and_none_is_sealed_twice()
      throws SQLException {
    try (var late = begin()) {
      insert(late);
      trail.write(3);
      Awaitility.await().atMost(PATIENCE).until(() -> sealed() == 3);
      trail.verify().body("valid", equalTo(true)).body("unsealedEntries", equalTo(0));
      late.commit();
    }
    trail.awaitSealed();
    trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(4));
    assertThat(trail.sealOf(trail.entry(1))).isGreaterThan(trail.sealOf(trail.entry(2)));
    assertSealedOnce(4);
  }

  @Test
  void a_transaction_of_hours_is_waited_for_and_one_that_was_rolled_back_is_not()
      throws SQLException {
    try (var endless = begin();
        var futile = begin()) {
      insert(endless);
      insert(futile);
      futile.rollback();
      trail.write(1);
      Awaitility.await().atMost(PATIENCE).until(() -> sealed() == 1);
      sql.update("update audit_unseen set noticed_at = noticed_at - interval '5 hours'");
      trail.write(1);
      Awaitility.await().atMost(PATIENCE).until(() -> sealed() == 2);
      assertThat(unseen()).isPositive();
      endless.commit();
    }
    trail.awaitSealed();
    trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(3));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              sql.update("update audit_unseen set noticed_at = noticed_at - interval '5 hours'");
              return unseen() == 0;
            });
  }

  @Test
  void sealers_at_once_seal_each_entry_once_and_leave_no_gap() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.submit(() -> IntStream.range(0, 40).forEach(n -> trail.write(5)));
        threads.submit(() -> IntStream.range(0, 40).forEach(n -> sealer.pass()));
      }
    }
    trail.awaitSealed();
    assertSealedOnce(800);
    trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(800));
    assertThat(sql.count("select count(*) from audit_seal where company_id = ?", trail.company()))
        .isEqualTo(trail.lastSeal());
  }

  @Test
  void a_sealer_that_is_killed_in_the_middle_has_done_nothing_and_the_next_goes_on()
      throws SQLException {
    trail.writeSeals();
    try (var admin = stack.database(Service.INVENTORY).connectAsAdmin()) {
      admin.setAutoCommit(false);
      admin.createStatement().execute("lock table audit_seal in exclusive mode");
      trail.write(7);
      Awaitility.await().atMost(PATIENCE).until(() -> waiting() > 0);
      sql.rows(
          "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
              + " and datname = current_database() and query like '%audit_seal%'");
      Awaitility.await().atMost(PATIENCE).until(() -> waiting() == 0);
    }
    trail.awaitSealed();
    assertSealedOnce(19);
    trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(19));
  }

  @Test
  void seals_depend_on_no_zone_and_on_json_to_the_letter() throws SQLException {
    sql.update(
        "insert into audit_entry (company_id, action, entity, entity_id, before, after, username)"
            + " values (?, 'a', 'b', ?, '{\"b\" :  1.10,\"a\":\"\\u0041\", \"a\": 2}', 'null', 'é😀')",
        trail.company(),
        UUID.randomUUID());
    trail.awaitSealed();
    try {
      sql.update("alter role inventory_app set timezone = 'Asia/Kathmandu'");
      sql.update("alter role inventory_app set datestyle = 'German'");
      sql.rows(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'inventory_app'");
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> trail.auditor().get(Trail.AUDIT).statusCode() == 200);
      trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(1));
    } finally {
      sql.update("alter role inventory_app reset all");
    }
  }

  @Test
  void a_hundred_thousand_entries_are_verified_within_seconds() {
    trail.write(100_000);
    trail.awaitSealed();
    var start = Instant.now();
    trail.verify().body("valid", equalTo(true)).body("sealedEntries", equalTo(100_000));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void nobody_may_change_or_remove_a_seal_or_an_entry() {
    assertThat(
            sql.rows(
                "select grantee || ' ' || privilege_type as held from"
                    + " information_schema.role_table_grants where table_name in"
                    + " ('audit_seal', 'audit_entry') and privilege_type not in"
                    + " ('SELECT', 'INSERT') and grantee <> 'inventory_owner'"))
        .isEmpty();
    assertThat(
            sql.count(
                "select count(*) from information_schema.role_table_grants where table_name ="
                    + " 'audit_seal' and privilege_type = 'INSERT' and grantee = 'inventory_app'"))
        .isZero();
  }

  private Connection begin() throws SQLException {
    var database = stack.database(Service.INVENTORY);
    var connection = database.connectAs(database.app());
    connection.setAutoCommit(false);
    connection
        .createStatement()
        .execute("select set_config('app.company_id', '%s', true)".formatted(trail.company()));
    return connection;
  }

  private static void insert(Connection connection) throws SQLException {
    connection
        .createStatement()
        .execute(
            "insert into audit_entry (action, entity, entity_id)"
                + " values ('product.counted', 'product', gen_random_uuid())");
  }

  private long sealed() {
    return sql.count(
        "select coalesce(sum(cardinality(entry_ids)), 0) from audit_seal where company_id = ?",
        trail.company());
  }

  private void assertSealedOnce(long entries) {
    assertThat(sealed()).isEqualTo(entries);
    assertThat(
            sql.count(
                "select count(distinct id) from audit_seal, unnest(entry_ids) id"
                    + " where company_id = ?",
                trail.company()))
        .isEqualTo(entries);
  }

  private long unseen() {
    return sql.count("select count(*) from audit_unseen");
  }

  private long waiting() {
    return sql.count(
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and datname = current_database() and query like '%audit_seal%'");
  }
}
