package dz.mizan.common.problem;

import dz.mizan.common.web.RequestIds;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the response for a problem, in the language that the client asked for. */
@ApplicationScoped
public class Problems {
  private final ProblemTexts texts;
  private final CurrentVertxRequest request;

  Problems(ProblemTexts texts, CurrentVertxRequest request) {
    this.texts = texts;
    this.request = request;
  }

  /** The answer for a refusal. */
  public RestResponse<Problem> of(Refusal refusal) {
    var response =
        of(
            refusal.kind().status(),
            refusal.code(),
            refusal.facts(),
            refusal.violations(),
            refusal.retryAfterSeconds());
    if (response.getStatus() == 401) {
      response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, refusal.challenge());
    }
    return response;
  }

  RestResponse<Problem> of(int status, String code) {
    return of(status, code, Map.of(), List.of(), status == 503 ? 1 : 0);
  }

  RestResponse<Problem> of(int status, String code, List<Violation> violations) {
    return of(status, code, Map.of(), violations, 0);
  }

  private RestResponse<Problem> of(
      int status,
      String code,
      Map<String, Object> facts,
      List<Violation> violations,
      int retryAfterSeconds) {
    var http = request.getCurrent().request();
    var locale = language(http);
    var response =
        RestResponse.ResponseBuilder.<Problem>create(status)
            .entity(problem(http, locale, status, code, facts, violations))
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    if (retryAfterSeconds > 0) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  Locale language(HttpServerRequest http) {
    return texts.choose(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  Problem problem(
      HttpServerRequest http,
      Locale locale,
      int status,
      String code,
      Map<String, Object> facts,
      List<Violation> violations) {
    return new Problem(
        "urn:mizan:problem:" + code,
        texts.title(code, locale),
        status,
        texts.detail(code, locale, facts),
        http.path(),
        code,
        RequestIds.traceId(),
        violations,
        facts);
  }
}
