package dz.mizan.inventory.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests' own address, 127.0.0.1, is a trusted proxy. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class ProxyTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper atlas;

  @BeforeEach
  void company() {
    atlas = InventoryFixtures.company(queues, tokens);
  }

  /** The address that the audit trail has of a request with these headers. */
  private String auditedAddress(Map<String, ?> headers) {
    var id =
        atlas
            .request()
            .headers(headers)
            .body(
                Map.of("sku", "A" + UUID.randomUUID(), "names", Map.of("fr", "A"), "unit", "PIECE"))
            .post("/api/v1/products")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    return sql.text("select address from audit_entry where entity_id = ?::uuid", id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "198.51.100.7                          | 198.51.100.7",
        "198.51.100.7:4711                     | 198.51.100.7",
        "6.6.6.6, 198.51.100.7                 | 198.51.100.7",
        "6.6.6.6, 198.51.100.7, 127.0.0.1      | 198.51.100.7",
        "evil, 198.51.100.7                    | 198.51.100.7",
        "198.51.100.7, evil                    | 127.0.0.1",
        "198.51.100.7, unknown, 127.0.0.1      | 127.0.0.1",
        "2001:db8::7                           | 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7]:4711                    | 2001:db8:0:0:0:0:0:7",
        "::ffff:198.51.100.7                   | 198.51.100.7",
        "<script>                              | 127.0.0.1",
        "198.51.100.7'; drop table product; -- | 127.0.0.1",
        "''                                    | 127.0.0.1"
      })
  void the_client_is_the_last_one_before_the_trusted_proxies(String hops, String client) {
    assertThat(auditedAddress(Map.of("X-Forwarded-For", hops))).isEqualTo(client);
  }

  @Test
  void other_headers_that_name_a_client_are_not_believed() {
    assertThat(
            auditedAddress(
                Map.of(
                    "Forwarded", "for=6.6.6.6",
                    "X-Real-IP", "6.6.6.6",
                    "X-Client-IP", "6.6.6.6",
                    "True-Client-IP", "6.6.6.6",
                    "X-Forwarded-Host", "evil.example",
                    "X-Forwarded-Port", "666")))
        .isEqualTo("127.0.0.1");
  }

  @Test
  void several_header_lines_are_one_list() {
    assertThat(
            auditedAddress(Map.of("X-Forwarded-For", java.util.List.of("6.6.6.6", "198.51.100.7"))))
        .isEqualTo("198.51.100.7");
  }
}
