package dz.mizan.inventory.audit;

import static dz.mizan.inventory.InventoryFixtures.PATIENCE;
import static dz.mizan.inventory.audit.Trail.AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.common.audit.AuditSealer;
import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Exports whose readers are slow, or go away. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LongReadsTest {
  private static final String READING =
      " from pg_stat_activity where usename = 'inventory_app' and xact_start is not null"
          + " and query like '%from audit_entry%'";

  // Its buffers are full and it stays as it is, where one just between two fetches goes on.
  private static final String STALLED =
      READING
          + " and state = 'idle in transaction'"
          + " and state_change < clock_timestamp() - interval '500 ms'";

  @Inject AuditSealer sealer;

  @TestHTTPResource("/")
  URL service;

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_company_has_two_at_once_and_who_goes_away_makes_room() throws IOException {
    var trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    var neighbour = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    trail.write(60_000);
    try (var one = beginExport(trail);
        var two = beginExport(trail)) {
      await(STALLED, 2);
      trail
          .auditor()
          .get(AUDIT + "/export")
          .then()
          .statusCode(429)
          .header("Retry-After", "5")
          .body("code", equalTo("too-many-long-reads"));
      trail.auditor().get(AUDIT + "/verify").then().statusCode(429);
      neighbour.verify();
      assertThat(one.isConnected() && two.isConnected()).isTrue();
    }
    await(READING, 0);
    trail.verify().body("valid", equalTo(true));
  }

  @Test
  void an_export_that_breaks_off_is_not_taken_for_a_whole_one() throws IOException {
    var trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    trail.write(60_000);
    try (var client = beginExport(trail)) {
      await(STALLED, 1);
      assertThat(sql.rows("select pg_terminate_backend(pid)" + STALLED)).hasSize(1);
      var answer = new String(readToEnd(client), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("\r\n0\r\n\r\n");
    }
    trail.verify().body("valid", equalTo(true));
  }

  @Test
  void clients_that_hang_up_at_once_leave_no_connection_behind() throws IOException {
    var trail = new Trail(InventoryFixtures.company(queues, tokens), sql, sealer);
    trail.write(2_000);
    for (int i = 0; i < 60; i++) {
      var client = beginExport(trail);
      client.setSoLinger(true, 0); // reset, wherever the service has got to
      client.close();
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                sql.count(
                        "select count(*) from pg_stat_activity where usename = 'inventory_app'"
                            + " and state like 'idle in transaction%'")
                    == 0);
    trail.verify().body("valid", equalTo(true));
    trail.auditor().get(AUDIT).then().statusCode(200);
  }

  private static byte[] readToEnd(Socket client) throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    try {
      client.getInputStream().transferTo(all);
    } catch (java.net.SocketException reset) {
      // is how the service says that this is not all
    }
    return all.toByteArray();
  }

  /** Asks for all and reads nothing of it yet. */
  private Socket beginExport(Trail trail) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    var token = trail.storekeeper().token().permissions("audit:export").sign();
    socket
        .getOutputStream()
        .write(
            ("GET "
                    + AUDIT
                    + "/export HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Authorization: Bearer "
                    + token
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void await(String exports, int count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(sql.count("select count(*)" + exports)).isEqualTo(count));
  }
}
