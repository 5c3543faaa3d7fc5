package dz.mizan.inventory.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.RawHttp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class InjectionTest {
  private static final String PRODUCTS = "/api/v1/products";

  private static String send(String request) {
    return RawHttp.exchange(RestAssured.port, request);
  }

  private static String get(String path, String... headers) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + String.join("", headers)
        + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%0d%0aX-Injected:%20yes",
        "/api/v1/products/%0d%0aX-Injected:%20yes",
        "/api/v1/products?cursor=%0d%0aX-Injected:%20yes",
        "/api/v1/products?limit=1%0aX-Injected:%20yes"
      })
  void line_ends_in_addresses_do_not_become_headers(String path) {
    var answer = send(get(path));
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer.toLowerCase().lines()).noneMatch(line -> line.startsWith("x-injected"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Request-Id: a\u000bb\r\n",
        "X-Request-Id: a\rX-Injected: yes\r\n",
        "Origin: https://a.example\rX-Injected: yes\r\n",
        "Accept-Language: fr\rX-Injected: yes\r\n",
        "X-Request-Id: a\r\n X-Injected: yes\r\n",
        "X-Forwarded-For: 1.2.3.4\rX-Injected: yes\r\n",
        "Idempotency-Key: a\r\n\tb\r\n"
      })
  void line_ends_in_headers_are_not_answered(String header) {
    var answer = send(get(PRODUCTS, header));
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer.toLowerCase().lines()).noneMatch(line -> line.startsWith("x-injected"));
  }

  @Test
  void a_request_id_that_could_forge_log_lines_is_replaced() {
    var answer = given().header("X-Request-Id", "{\"level\":\"ERROR\"}").get(PRODUCTS);
    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(given().header("X-Request-Id", "mine-1").get(PRODUCTS).header("X-Request-Id"))
        .isEqualTo("mine-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: 4, 4 \r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Transfer-Encoding: chunked, identity\r\n"
      })
  void requests_that_can_be_read_in_two_ways_are_refused(String framing) {
    var answer =
        send(
            "POST /api/v1/products HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + framing
                + "\r\n0\r\n\r\nGET /q/health/live HTTP/1.1\r\nHost: smuggled\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
    assertThat(answer).doesNotContain("\"status\": \"UP\"");
  }

  @Test
  void a_foreign_host_changes_nothing_in_answers() {
    var answer = send("GET /nowhere HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("evil.example");
  }
}
