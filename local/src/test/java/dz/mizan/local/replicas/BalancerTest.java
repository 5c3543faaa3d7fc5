package dz.mizan.local.replicas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dz.mizan.local.server.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpServer> replicas = new ArrayList<>();
  private Balancer balancer;

  @BeforeEach
  void start() throws IOException {
    replicas.add(replica("one"));
    replicas.add(replica("two"));
    balancer = new Balancer(replicas.stream().map(one -> one.getAddress().getPort()).toList());
  }

  @AfterEach
  void end() {
    balancer.close();
    replicas.forEach(replica -> replica.stop(0));
    client.close();
  }

  /** Tells its name and what it was sent. */
  private static HttpServer replica(String name) throws IOException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    var server = HttpServer.create(address, 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var told = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var answer = "%s %s %s".formatted(told, key, body).getBytes(UTF_8);
            exchange.getResponseHeaders().add("ETag", name);
            exchange.sendResponseHeaders(409, answer.length);
            exchange.getResponseBody().write(answer);
          }
        });
    server.start();
    return server;
  }

  private HttpResponse<String> post(Balancer to) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(to.url() + "/a%20b?c=d%26e"))
            .header("Idempotency-Key", "k-1")
            .POST(BodyPublishers.ofString("Aït"))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void each_request_goes_to_the_next_replica_as_it_was_sent()
      throws IOException, InterruptedException {
    var names = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      var answer = post(balancer);
      names.add(answer.headers().firstValue("ETag").orElseThrow());
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).isEqualTo("POST /a%20b?c=d%26e k-1 Aït");
    }
    assertThat(names).containsExactly("one", "two", "one", "two");
  }

  @Test
  void a_replica_that_is_not_there_is_a_bad_gateway() throws IOException, InterruptedException {
    try (var alone = new Balancer(List.of(Ports.random()))) {
      assertThat(post(alone).statusCode()).isEqualTo(502);
    }
  }
}
