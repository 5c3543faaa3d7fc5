package dz.mizan.inventory.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.inventory.InventoryFixtures.Storekeeper;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.RawHttp;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BoundsTest {
  private static final String PRODUCTS = "/api/v1/products";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Storekeeper atlas;
  long products;

  @BeforeEach
  void company() {
    atlas = InventoryFixtures.company(queues, tokens);
    products = products();
  }

  @AfterEach
  void nothing_was_written() {
    assertThat(products()).isEqualTo(products);
  }

  private long products() {
    return sql.count("select count(*) from product where company_id = ?", atlas.company());
  }

  /** A request line and headers for a POST; what follows is up to the test. */
  private String post(String... headers) {
    return "POST "
        + PRODUCTS
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + "Authorization: Bearer "
        + atlas.token().sign()
        + "\r\n"
        + "Content-Type: application/json\r\n"
        + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  private static String chunk(String content) {
    return Integer.toHexString(content.length()) + "\r\n" + content + "\r\n";
  }

  @Test
  void an_announced_body_over_the_limit_is_refused_before_it_is_sent() {
    var answer = RawHttp.exchange(RestAssured.port, post("Content-Length: 1048577"));
    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json")
        .contains("\"code\":\"too-large\"")
        .contains("\"limitBytes\":1048576")
        .doesNotContain("(still open)");
  }

  @Test
  void who_goes_on_sending_too_much_can_still_read_why_it_is_refused() throws Exception {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      var out = socket.getOutputStream();
      out.write(post("Content-Length: 8000000").getBytes(ISO_8859_1));
      for (int i = 0; i < 200; i++) {
        out.write(new byte[20_000]);
      }
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  @Test
  void a_chunked_body_over_the_limit_is_refused_and_cut_off() {
    try (var http = new RawHttp(RestAssured.port)) {
      http.send(post("Transfer-Encoding: chunked")).send(chunk("{\"sku\":\""));
      for (int i = 0; i < 64; i++) {
        http.send(chunk("x".repeat(20_000)));
      }
      assertThat(http.readToEnd())
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json")
          .contains("\"code\":\"too-large\"")
          .doesNotContain("(still open)");
    }
  }

  @Test
  void a_chunked_body_within_the_limit_is_read_like_any_other() {
    var half = "{\"sku\":7,\"names\":{\"fr\":\"" + "x".repeat(30_000);
    var answer =
        RawHttp.exchange(
            RestAssured.port,
            post("Transfer-Encoding: chunked", "Connection: close")
                + chunk(half)
                + chunk("\"}}")
                + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"field\":\"sku\"");
  }

  @Test
  void a_client_that_waits_to_be_told_to_go_on_is_told() {
    try (var http = new RawHttp(RestAssured.port)) {
      http.send(post("Transfer-Encoding: chunked", "Expect: 100-continue", "Connection: close"));
      assertThat(http.readLine()).isEqualTo("HTTP/1.1 100 Continue");
      http.send(chunk("{\"sku\":7}") + "0\r\n\r\n");
      assertThat(http.readToEnd()).contains("HTTP/1.1 400").contains("\"field\":\"sku\"");
    }
  }

  @Test
  void a_chunked_body_that_breaks_off_harms_nobody() {
    try (var http = new RawHttp(RestAssured.port)) {
      http.send(post("Transfer-Encoding: chunked")).send(chunk("{\"sku\":\""));
    }
    atlas.request().get(PRODUCTS).then().statusCode(200);
  }

  @Test
  void a_stranger_is_turned_away_before_his_chunks_are_read() {
    var head = post("Transfer-Encoding: chunked").replaceAll("Authorization: .*\r\n", "");
    assertThat(
            RawHttp.exchange(
                RestAssured.port,
                head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
  }

  private HttpRequest.Builder toProducts() {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PRODUCTS))
        .header("Authorization", "Bearer " + atlas.token().sign())
        .header("Content-Type", "application/json");
  }

  // Not by the test library: it would print a failing request, indented.
  private HttpResponse<String> send(String body) throws Exception {
    var request = toProducts().POST(HttpRequest.BodyPublishers.ofString(body)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private void isRefused(String body, String code) throws Exception {
    var answer = send(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"").hasSizeLessThan(2_000);
  }

  @Test
  void a_stream_over_the_limit_is_refused_and_its_neighbours_go_on() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      var first = client.send(toProducts().GET().build(), HttpResponse.BodyHandlers.ofString());
      assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
      var endless =
          HttpRequest.BodyPublishers.ofInputStream(
              () -> new ByteArrayInputStream(new byte[2 << 20]));
      var large =
          client.sendAsync(
              toProducts().POST(endless).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(large.get().statusCode()).isEqualTo(413);
      assertThat(large.get().body()).contains("\"code\":\"too-large\"");
      var next = client.send(toProducts().GET().build(), HttpResponse.BodyHandlers.ofString());
      assertThat(next.statusCode()).isEqualTo(200);
      assertThat(next.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 1_000, 100_000})
  void deeply_nested_json_is_malformed(int depth) throws Exception {
    isRefused("[".repeat(depth) + "]".repeat(depth), "malformed-json");
    isRefused("{\"names\":".repeat(depth) + "1" + "}".repeat(depth), "malformed-json");
    isRefused("{\"unknown\":" + "[".repeat(depth), "malformed-json");
    isRefused("{\"names\":" + "[".repeat(depth), "malformed-json");
  }

  @Test
  void endless_texts_names_and_numbers_are_malformed() throws Exception {
    isRefused("{\"sku\":\"" + "x".repeat(300_000) + "\"}", "malformed-json");
    isRefused("{\"" + "x".repeat(50_000) + "\":1}", "malformed-json");
    isRefused("{\"sku\":" + "9".repeat(1_000) + "}", "malformed-json");
  }

  @Test
  void a_query_of_endless_parameters_is_refused() {
    var many =
        IntStream.range(0, 51).mapToObj(i -> "limit=" + (i + 1)).collect(Collectors.joining("&"));
    atlas
        .request()
        .urlEncodingEnabled(false)
        .get(PRODUCTS + "?" + many)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"))
        .body("violations[0].field", equalTo("query"));
  }

  @Test
  void endless_headers_and_addresses_are_refused() {
    // Byte by byte: a library that still writes when the connection ends loses the answer.
    assertThat(
            RawHttp.exchange(
                RestAssured.port,
                "GET / HTTP/1.1\r\nHost: a\r\nX-Any: " + "x".repeat(20_000) + "\r\n\r\n"))
        .contains(" 431 ");
    assertThat(
            RawHttp.exchange(
                RestAssured.port, "GET /" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .contains(" 414 ");
  }
}
