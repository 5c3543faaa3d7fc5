package dz.mizan.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A patient REST client. A request that got no answer, or an answer that says "later", is sent
 * again with the same {@code Idempotency-Key}, until the service is back or patience ends.
 */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final long LONGEST_RETRY_AFTER_S = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final AtomicLong retries = new AtomicLong();

  /** How many requests had to be sent again so far. */
  public long retries() {
    return retries.get();
  }

  Answer get(String url, @Nullable String token) {
    return patiently(request(url, token).GET().build());
  }

  Answer delete(String url, @Nullable String token) {
    return patiently(request(url, token).DELETE().build());
  }

  /**
   * @param body becomes JSON
   */
  public Answer post(String url, @Nullable String token, Object body) {
    return patiently(
        request(url, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(json(body))
            .build());
  }

  /**
   * @param etag of what is moved on
   */
  Answer post(String url, @Nullable String token, Object body, String etag) {
    return patiently(
        request(url, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", etag)
            .POST(json(body))
            .build());
  }

  /**
   * @param body becomes JSON
   */
  Answer put(String url, @Nullable String token, Object body) {
    return patiently(
        request(url, token).header("Content-Type", "application/json").PUT(json(body)).build());
  }

  /**
   * @param etag of what is changed
   */
  Answer put(String url, @Nullable String token, Object body, String etag) {
    return patiently(
        request(url, token)
            .header("Content-Type", "application/json")
            .header("If-Match", etag)
            .PUT(json(body))
            .build());
  }

  /** The ETag of what is there. */
  String etag(String url, @Nullable String token) {
    return send(request(url, token).GET().build())
        .headers()
        .firstValue("ETag")
        .orElseThrow(() -> new DemoFailed("No ETag on " + url));
  }

  /** A file's bytes. */
  byte[] download(String url, @Nullable String token) {
    try {
      var response = client.send(request(url, token).GET().build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new DemoFailed(url + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new DemoFailed(url + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted");
    }
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(String url, @Nullable String token) {
    var builder = HttpRequest.newBuilder(URI.create(url)).timeout(REQUEST_TIMEOUT);
    return token == null ? builder : builder.header("Authorization", "Bearer " + token);
  }

  private Answer patiently(HttpRequest request) {
    var response = send(request);
    return new Answer(response.statusCode(), json(response));
  }

  private HttpResponse<String> send(HttpRequest request) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String trouble;
      var pause = PAUSE;
      try {
        var response = client.send(request, BodyHandlers.ofString());
        if (!saysLater(response)) {
          return response;
        }
        trouble = response.statusCode() + " " + response.body();
        pause = retryAfter(response);
      } catch (IOException e) {
        trouble = e.toString();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DemoFailed("Interrupted");
      }
      if (System.nanoTime() - deadline > 0) {
        throw new DemoFailed(
            "%s %s: given up after %d s: %s"
                .formatted(request.method(), request.uri(), PATIENCE.toSeconds(), trouble));
      }
      retries.incrementAndGet();
      Pause.of(pause);
    }
  }

  private static boolean saysLater(HttpResponse<String> response) {
    var status = response.statusCode();
    return status >= 500
        || status == 429
        || (status == 409 && response.headers().firstValue("Retry-After").isPresent());
  }

  private static Duration retryAfter(HttpResponse<String> response) {
    var seconds = response.headers().firstValueAsLong("Retry-After").orElse(0);
    return seconds <= 0 ? PAUSE : Duration.ofSeconds(Math.min(seconds, LONGEST_RETRY_AFTER_S));
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
    } catch (JsonProcessingException e) {
      throw new DemoFailed("Not JSON from " + response.uri() + ": " + response.body());
    }
  }
}
