package dz.mizan.common.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is larger than any honest request before it is read: a body by its announced length,
 * a query by its parts. A body of unannounced length is {@link ChunkedBodies}'.
 */
@Singleton
class RequestBounds {
  private static final int MAX_PARAMETERS = 50;

  private final long maxBytes;
  private final long maxStreamedBytes;
  private final Set<String> streamed;

  /**
   * @param limit of bodies that are held in memory
   * @param streamedLimit of those that {@link StreamedBody} reads
   * @param streamed the paths that they go to
   */
  RequestBounds(
      @ConfigProperty(name = "mizan.max-body-size") MemorySize limit,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize streamedLimit,
      @ConfigProperty(name = "mizan.streamed-bodies") Optional<List<String>> streamed) {
    this.maxBytes = limit.asLongValue();
    this.maxStreamedBytes = streamedLimit.asLongValue();
    this.streamed = Set.copyOf(streamed.orElse(List.of()));
  }

  /**
   * @throws TooLarge if the body is
   * @throws TooManyParameters if the query has more than 50
   */
  void check(HttpServerRequest request) {
    long limit = isStreamed(request) ? maxStreamedBytes : maxBytes;
    if (announced(request) > limit) {
      throw new TooLarge(limit);
    }
    if (parameters(request.query()) > MAX_PARAMETERS) {
      throw new TooManyParameters(MAX_PARAMETERS);
    }
  }

  long maxBytes() {
    return maxBytes;
  }

  long maxStreamedBytes() {
    return maxStreamedBytes;
  }

  /** Whether the resource reads the body by itself. */
  boolean isStreamed(HttpServerRequest request) {
    var path = request.path();
    return request.method().equals(HttpMethod.POST)
        && streamed.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private static int parameters(@Nullable String query) {
    if (query == null) {
      return 0;
    }
    int found = 1;
    for (int i = query.indexOf('&'); i >= 0; i = query.indexOf('&', i + 1)) {
      found++;
    }
    return found;
  }

  private static long announced(HttpServerRequest request) {
    var header = request.headers().get(HttpHeaders.CONTENT_LENGTH);
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException beyondLong) {
      return Long.MAX_VALUE; // the server takes digits only
    }
  }
}
