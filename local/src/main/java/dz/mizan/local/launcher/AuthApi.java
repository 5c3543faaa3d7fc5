package dz.mizan.local.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The REST API of auth. What it refuses becomes the message of the command. */
final class AuthApi {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String url;
  private final @Nullable String authorization;

  private AuthApi(String url, @Nullable String authorization) {
    this.url = url;
    this.authorization = authorization;
  }

  static AuthApi at(String url) {
    return new AuthApi(url, null);
  }

  /**
   * @param credential an access token or an API key
   */
  AuthApi as(String credential) {
    return new AuthApi(url, "Bearer " + credential);
  }

  /** As the services identify themselves. */
  AuthApi withSecret(String secret) {
    var credentials = ("service:" + secret).getBytes(StandardCharsets.UTF_8);
    return new AuthApi(url, "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  /**
   * @param body becomes JSON
   */
  JsonNode post(String path, Object body) {
    return send("POST", path, body);
  }

  JsonNode delete(String path) {
    return send("DELETE", path, null);
  }

  private JsonNode send(String method, String path, @Nullable Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(PATIENCE)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      return read(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new Refused("auth does not answer at " + url + "; ./mizan status shows what runs");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  private static JsonNode read(HttpResponse<String> response) {
    var body = parse(response.body());
    if (response.statusCode() / 100 == 2) {
      return body;
    }
    var text = body.path("title").asText("answer " + response.statusCode());
    if (body.hasNonNull("detail")) {
      text += ": " + body.path("detail").asText();
    }
    for (var violation : body.path("violations")) {
      text +=
          "%n  %s: %s"
              .formatted(violation.path("field").asText(), violation.path("message").asText());
    }
    throw new Refused(text);
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body.isEmpty() ? "{}" : body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
