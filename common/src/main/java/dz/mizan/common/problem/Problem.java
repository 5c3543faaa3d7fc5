package dz.mizan.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details for HTTP APIs (RFC 9457).
 *
 * @param type {@code urn:mizan:problem:<code>}, stable
 * @param instance the path of the request
 * @param violations what was wrong in the input; empty otherwise
 * @param facts further members, such as {@code available}
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "traceId"})
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String instance,
    String code,
    @Nullable String traceId,
    List<Violation> violations,
    @JsonAnyGetter Map<String, Object> facts) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
