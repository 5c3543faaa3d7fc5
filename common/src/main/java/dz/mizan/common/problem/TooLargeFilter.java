package dz.mizan.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.web.RequestIds;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says that a body is too large before it is read; the framework would close without a word. */
@ApplicationScoped
class TooLargeFilter {
  private final ProblemTexts texts;
  private final ObjectMapper json;
  private final long limitBytes;

  TooLargeFilter(
      ProblemTexts texts,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
    this.texts = texts;
    this.json = json;
    this.limitBytes = limit.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          if (contentLength(context) > limitBytes) {
            refuse(context);
          } else {
            context.next();
          }
        },
        490);
  }

  private static long contentLength(RoutingContext context) {
    var header = context.request().getHeader("Content-Length");
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private void refuse(RoutingContext context) {
    var locale = texts.choose(context.request().getHeader("Accept-Language"));
    var problem =
        new Problem(
            "urn:mizan:problem:too-large",
            texts.title("too-large", locale),
            413,
            null,
            context.request().path(),
            "too-large",
            RequestIds.traceId(),
            List.of(),
            Map.of("limitBytes", limitBytes));
    var response = context.response().setStatusCode(413);
    response.putHeader("Content-Type", Problem.MEDIA_TYPE).putHeader("Connection", "close");
    response.end(write(problem)).onComplete(sent -> context.request().connection().close());
  }

  private String write(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
