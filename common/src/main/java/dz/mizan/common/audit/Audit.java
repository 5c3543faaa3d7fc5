package dz.mizan.common.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.RequestIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes who did what, in the company transaction of the change. Entries are only ever added; {@link
 * AuditSealer} seals them afterwards.
 */
@ApplicationScoped
public class Audit {
  private final ObjectMapper json;

  Audit(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Adds an entry for the current caller.
   *
   * @param action past tense, such as {@code product.changed}
   * @param entity the kind of row, such as {@code product}
   * @param before the row before, null for a creation; never secrets or personal data in clear
   * @param after the row after, null for a deletion
   */
  public Uni<Void> record(
      String action,
      String entity,
      UUID entityId,
      @Nullable Object before,
      @Nullable Object after) {
    var caller = Caller.current();
    return CompanySql.execute(
            "insert into audit_entry (actor, username, session_id, address, action, entity,"
                + " entity_id, before, after, trace_id) values ($1, $2, $3, $4, $5, $6, $7,"
                + " $8::text::json, $9::text::json, $10)",
            caller.map(Caller::userId).orElse(null),
            caller.map(Caller::username).orElse(null),
            caller.map(Caller::sessionId).orElse(null),
            caller.map(Caller::address).orElse(null),
            action,
            entity,
            entityId,
            write(before),
            write(after),
            RequestIds.traceId())
        .replaceWithVoid();
  }

  /**
   * What happened to one of many rows.
   *
   * @param before null for a creation
   * @param after null for a deletion
   */
  public record Change(UUID entityId, @Nullable Object before, @Nullable Object after) {}

  /** The same for many rows in one statement, in their order. */
  public Uni<Void> recordAll(String action, String entity, List<Change> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var caller = Caller.current();
    return CompanySql.execute(
            "insert into audit_entry (actor, username, session_id, address, action, entity,"
                + " entity_id, before, after, trace_id) select $1::uuid, $2::text, $3::uuid,"
                + " $4::text, $5::text, $6::text, c.id, c.before::json, c.after::json, $7::text"
                + " from unnest($8::uuid[], $9::text[], $10::text[]) with ordinality as c (id,"
                + " before, after, n) order by c.n",
            caller.map(Caller::userId).orElse(null),
            caller.map(Caller::username).orElse(null),
            caller.map(Caller::sessionId).orElse(null),
            caller.map(Caller::address).orElse(null),
            action,
            entity,
            RequestIds.traceId(),
            changes.stream().map(Change::entityId).toArray(UUID[]::new),
            changes.stream().map(change -> write(change.before())).toArray(String[]::new),
            changes.stream().map(change -> write(change.after())).toArray(String[]::new))
        .replaceWithVoid();
  }

  private @Nullable String write(@Nullable Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("audit entry cannot be written", e);
    }
  }
}
