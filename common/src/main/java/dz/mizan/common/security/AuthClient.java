package dz.mizan.common.security;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks auth, as a service that knows the secret of services. Waits two seconds at most. */
@ApplicationScoped
class AuthClient {
  private static final int PATIENCE_MS = 2_000;
  private static final int CONNECTIONS = 8;
  private static final int QUEUE = 1_024;

  private final HttpClient client;
  private final String url;
  private final String authorization;

  AuthClient(
      Vertx vertx,
      @ConfigProperty(name = "mizan.auth-url") String url,
      @ConfigProperty(name = "mizan.service-secret") String secret) {
    this.url = url;
    this.authorization = authorization(secret);
    client =
        vertx
            .getDelegate()
            .createHttpClient(
                new HttpClientOptions()
                    .setConnectTimeout(PATIENCE_MS)
                    .setMaxPoolSize(CONNECTIONS)
                    .setMaxWaitQueueSize(QUEUE));
  }

  /** What services identify themselves with: basic authentication, as RFC 7662 leaves open. */
  static String authorization(String secret) {
    var credentials = ("service:" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  /** Where that path is, for whoever has to be told that it cannot be reached. */
  String urlOf(String path) {
    return url + path;
  }

  /** The body found at this path. Anything but {@code 200} is a failure. */
  Uni<Buffer> get(String path) {
    return send(HttpMethod.GET, path, Buffer.buffer());
  }

  /** The answer to a form. Anything but {@code 200} is a failure. */
  Uni<Buffer> post(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(HttpMethod.POST, path, Buffer.buffer(body));
  }

  private Uni<Buffer> send(HttpMethod method, String path, Buffer body) {
    var request =
        new RequestOptions()
            .setMethod(method)
            .setAbsoluteURI(urlOf(path))
            .setTimeout(PATIENCE_MS)
            .setHeaders(headers(method));
    return Uni.createFrom()
        .completionStage(
            () ->
                client
                    .request(request)
                    .compose(ready -> ready.send(body))
                    .compose(AuthClient::bodyOf)
                    .toCompletionStage());
  }

  private MultiMap headers(HttpMethod method) {
    var headers = MultiMap.caseInsensitiveMultiMap().add("Authorization", authorization);
    return method == HttpMethod.POST
        ? headers.add("Content-Type", "application/x-www-form-urlencoded")
        : headers;
  }

  private static io.vertx.core.Future<Buffer> bodyOf(HttpClientResponse response) {
    return response.statusCode() == 200
        ? response.body()
        : io.vertx.core.Future.failedFuture("auth answered " + response.statusCode());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @PreDestroy
  void close() {
    client.close();
  }
}
