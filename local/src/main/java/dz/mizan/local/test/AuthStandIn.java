package dz.mizan.local.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands for the auth service: publishes the keys and changes of {@link TestTokens} and the origins
 * of {@link TestOrigins}, and introspects as told there. What it was not told about is not active.
 */
public final class AuthStandIn {
  private AuthStandIn() {}

  /**
   * @return the base URL
   */
  public static String start(Path home) {
    try {
      TestOrigins.in(home).clear();
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
      var server = HttpServer.create(address, 0);
      server.createContext(
          "/.well-known/jwks.json",
          exchange -> answer(exchange, home, Files.readString(TestTokens.publicKeys(home))));
      server.createContext(
          "/.well-known/credential-changes",
          exchange -> answer(exchange, home, TestTokens.in(home).changes()));
      server.createContext(
          "/.well-known/allowed-origins",
          exchange -> answer(exchange, home, Files.readString(TestOrigins.file(home))));
      server.createContext(
          "/api/v1/introspect",
          exchange -> answer(exchange, home, TestTokens.in(home).introspection(token(exchange))));
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String token(HttpExchange exchange) throws IOException {
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
    for (var field : form.split("&", -1)) {
      if (field.startsWith("token=")) {
        return URLDecoder.decode(field.substring("token=".length()), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static void answer(HttpExchange exchange, Path home, String json) throws IOException {
    try (exchange) {
      if (TestTokens.in(home).isAuthAway()) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      var body = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
