package dz.mizan.common.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is understood and not done. Nothing of it is kept. Each feature has its own named
 * subclasses; {@code docs/errors.md} lists their codes.
 */
public abstract class Refusal extends RuntimeException {

  /** Why it is not done; fixes the HTTP status. */
  public enum Kind {
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    RULE_BROKEN(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY(429),
    NOT_READY(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String code;
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private int retryAfterSeconds;
  private String challenge = "Bearer";

  /**
   * @param code stable, kebab-case; the texts are under this name in {@code problems/*.properties}
   */
  protected Refusal(Kind kind, String code) {
    super(code, null, false, false);
    this.kind = kind;
    this.code = code;
    this.retryAfterSeconds = kind == Kind.NOT_READY || kind == Kind.TOO_MANY ? 1 : 0;
  }

  /**
   * Adds a fact that the client gets as a member of the problem and in the text as {@code {name}}.
   */
  protected final void fact(String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  /** Names a field of the request that was wrong; there may be several. */
  protected final void violation(String field, String message) {
    violations.add(new Violation(field, message));
  }

  /** Tells the client when to come back. */
  protected final void retryAfter(int seconds) {
    retryAfterSeconds = seconds;
  }

  /** Tells the client how to authenticate: {@code WWW-Authenticate} of a 401. */
  protected final void challenge(String challenge) {
    this.challenge = challenge;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  Map<String, Object> facts() {
    return facts;
  }

  List<Violation> violations() {
    return violations;
  }

  int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  String challenge() {
    return challenge;
  }
}
