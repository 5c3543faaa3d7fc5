package dz.mizan.common.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; a bean parameter. Texts, so that a wrong one is told as such. */
public class AuditFilter {
  private static final String ID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
  private static final String WORDS = "[a-z0-9]+([.-][a-z0-9]+)*";
  private static final String INSTANT = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:.+Z-]{1,24}";

  @Parameter(description = "Who did it: id of a user or API key")
  @QueryParam("actor")
  @Pattern(regexp = ID, message = "a UUID")
  @Nullable String actor;

  @Parameter(description = "What was done", example = "product.changed")
  @QueryParam("action")
  @Size(max = 100)
  @Pattern(regexp = WORDS, message = "such as product.changed")
  @Nullable String action;

  @Parameter(description = "Kind of thing it was done to", example = "product")
  @QueryParam("entity")
  @Size(max = 100)
  @Pattern(regexp = WORDS, message = "such as stock-movement")
  @Nullable String entity;

  @Parameter(description = "Id of the thing")
  @QueryParam("entityId")
  @Pattern(regexp = ID, message = "a UUID")
  @Nullable String entityId;

  @Parameter(description = "First instant, inclusive", example = "2026-11-01T00:00:00Z")
  @QueryParam("from")
  @Pattern(regexp = INSTANT, message = "an instant such as 2026-11-20T08:00:00Z")
  @Nullable String from;

  @Parameter(description = "Last instant, exclusive", example = "2026-12-01T00:00:00Z")
  @QueryParam("to")
  @Pattern(regexp = INSTANT, message = "an instant such as 2026-11-20T08:00:00Z")
  @Nullable String to;

  @Nullable UUID actor() {
    return actor == null ? null : UUID.fromString(actor);
  }

  @Nullable UUID entityId() {
    return entityId == null ? null : UUID.fromString(entityId);
  }

  @Nullable OffsetDateTime from() {
    return instant("from", from);
  }

  @Nullable OffsetDateTime to() {
    return instant("to", to);
  }

  /**
   * @throws NoSuchInstant if one of the two is none
   */
  void requireInstants() {
    from();
    to();
  }

  private static @Nullable OffsetDateTime instant(String parameter, @Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      throw new NoSuchInstant(parameter);
    }
  }
}
