package dz.mizan.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a refusal where no resource was reached yet, as resources do. */
@ApplicationScoped
public class RefusalWriter {
  private final Problems problems;
  private final ObjectMapper json;

  RefusalWriter(Problems problems, ObjectMapper json) {
    this.problems = problems;
    this.json = json;
  }

  /** Ends the request with this refusal. */
  public void write(RoutingContext context, Refusal refusal) {
    var response = context.response();
    var locale = problems.language(context.request());
    int status = refusal.kind().status();
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    if (refusal.retryAfterSeconds() > 0) {
      response.putHeader("Retry-After", Integer.toString(refusal.retryAfterSeconds()));
    }
    var problem =
        problems.problem(
            context.request(),
            locale,
            status,
            refusal.code(),
            refusal.facts(),
            refusal.violations());
    response.end(write(problem));
  }

  private Buffer write(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
