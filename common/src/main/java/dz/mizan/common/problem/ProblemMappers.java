package dz.mizan.common.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.RequestIds;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every failure that leaves a resource becomes a problem here; none shows its insides. */
@ApplicationScoped
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Problems problems;

  ProblemMappers(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper(Refusal.class)
  RestResponse<Problem> refused(Refusal refusal) {
    return problems.of(refusal);
  }

  @ServerExceptionMapper(UnauthorizedException.class)
  RestResponse<Problem> notAuthenticated(UnauthorizedException e) {
    return problems.of(401, "unauthenticated");
  }

  @ServerExceptionMapper(AuthenticationFailedException.class)
  RestResponse<Problem> notAuthenticated(AuthenticationFailedException e) {
    return problems.of(401, "unauthenticated");
  }

  @ServerExceptionMapper(ForbiddenException.class)
  RestResponse<Problem> notPermitted(ForbiddenException e) {
    return problems.of(403, "forbidden");
  }

  @ServerExceptionMapper(ConstraintViolationException.class)
  RestResponse<Problem> invalid(ConstraintViolationException e) {
    var violations =
        e.getConstraintViolations().stream()
            .map(v -> new Violation(ViolationPath.of(v.getPropertyPath()), v.getMessage()))
            .sorted((a, b) -> a.field().compareTo(b.field()))
            .toList();
    return problems.of(400, "invalid-request", violations);
  }

  @ServerExceptionMapper(JacksonException.class)
  RestResponse<Problem> unreadable(JacksonException e) {
    return problems.of(400, "malformed-json", jsonViolation(e));
  }

  // The framework has a mapper of its own for this kind, which only one as specific replaces.
  @ServerExceptionMapper(MismatchedInputException.class)
  RestResponse<Problem> mismatched(MismatchedInputException e) {
    return unreadable(e);
  }

  @ServerExceptionMapper(OptimisticLockException.class)
  RestResponse<Problem> stale(OptimisticLockException e) {
    return problems.of(412, "stale-version");
  }

  @ServerExceptionMapper(WebApplicationException.class)
  RestResponse<Problem> byStatus(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof JacksonException json) {
      return unreadable(json);
    }
    int status = isUnreadableParameter(e, uri) ? 400 : e.getResponse().getStatus();
    if (status >= 500) {
      return failed(e);
    }
    return problems.of(status, codeOf(status));
  }

  @ServerExceptionMapper(Throwable.class)
  RestResponse<Problem> failed(Throwable e) {
    if (e instanceof OptimisticLockException || e.getCause() instanceof OptimisticLockException) {
      return problems.of(412, "stale-version");
    }
    if (SqlFailures.isUnavailable(e) || SqlFailures.isRetriable(e)) {
      LOG.warnf("Database unavailable: %s", e.getMessage());
      return problems.of(503, "temporarily-unavailable");
    }
    return switch (SqlFailures.sqlState(e)) {
      // A feature names its own constraints; this is for those that it forgot.
      case "23505", "23P01" -> unforeseen(e, 409, "conflict");
      case "23503" -> unforeseen(e, 422, "reference-not-found");
      case "23514", "22003", "22001", "22P02", "22021", "22007", "22008", "22009", "22012" ->
          unforeseen(e, 422, "rule-broken");
      default -> {
        LOG.errorf(e, "Request failed (trace %s)", RequestIds.traceId());
        yield problems.of(500, "internal-error");
      }
    };
  }

  // The framework takes an unreadable query parameter for an unknown path, as Jakarta REST wants
  // it.
  private static boolean isUnreadableParameter(WebApplicationException e, UriInfo uri) {
    return e instanceof NotFoundException
        && e.getCause() != null
        && uri.getPathParameters().values().stream().flatMap(List::stream).allMatch(Ids::isId);
  }

  private RestResponse<Problem> unforeseen(Throwable e, int status, String code) {
    LOG.warnf("Constraint without a refusal of its own: %s", e.getMessage());
    return problems.of(status, code);
  }

  private static List<Violation> jsonViolation(JacksonException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return List.of();
    }
    var field =
        mapping.getPath().stream()
            .map(
                ref -> ref.getFieldName() == null ? "[" + ref.getIndex() + "]" : ref.getFieldName())
            .collect(Collectors.joining("."))
            .replace(".[", "[");
    return List.of(new Violation(field, reason(mapping)));
  }

  private static String reason(@Nullable JsonMappingException e) {
    return e instanceof UnrecognizedPropertyException ? "unknown field" : "wrong type or format";
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> "unauthenticated";
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 405 -> "method-not-allowed";
      case 406 -> "not-acceptable";
      case 413 -> "too-large";
      case 415 -> "unsupported-media-type";
      default -> "invalid-request";
    };
  }
}
