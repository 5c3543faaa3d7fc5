package dz.mizan.inventory.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.KeptLog;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.RawHttp;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class HangUpTest {
  private static final String BODY =
      "{\"code\": \"ORAN\", \"name\": \"Depot d'Oran\", \"kind\": \"DEPOT\"}";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Stack stack;

  @Test
  void what_a_client_has_begun_before_he_hung_up_comes_to_its_end_without_a_word_in_the_log()
      throws SQLException {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var log = new KeptLog();
    try (var other = stack.database(Service.INVENTORY).connectAsAdmin();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table warehouse in share row exclusive mode");
      try (var client = new RawHttp(RestAssured.port)) {
        client.send(post(storekeeper.token().sign()));
        await("select count(*) > 0 from pg_locks where not granted");
      }
      // The end of the connection is noticed before a request that comes after it is answered.
      assertThat(storekeeper.request().get("/api/v1/warehouses").statusCode()).isEqualTo(200);
      other.rollback();
      await(
          "select count(*) = 1 from warehouse where code = 'ORAN' and company_id = ?",
          storekeeper.company());
      await(
          "select count(*) = 0 from pg_stat_activity where state = 'idle in transaction'"
              + " and usename like '%_app'");
    } finally {
      log.close();
    }
    assertThat(log.toString()).doesNotContain("HR000090", "Session is closed", "ropped");
  }

  private void await(String condition, Object... parameters) {
    Awaitility.await()
        .atMost(InventoryFixtures.PATIENCE)
        .until(() -> "t".equals(first(condition, parameters)));
  }

  private String first(String condition, Object... parameters) {
    return sql.text("select (" + condition + ")::text", parameters).substring(0, 1);
  }

  private static String post(String token) {
    return """
    POST /api/v1/warehouses HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    Content-Type: application/json\r
    Idempotency-Key: %s\r
    Content-Length: %d\r
    \r
    """
            .formatted(token, UUID.randomUUID(), BODY.length())
        + BODY;
  }
}
