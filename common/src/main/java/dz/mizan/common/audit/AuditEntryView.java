package dz.mizan.common.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the trail as auditors see it. */
@RegisterForReflection
public record AuditEntryView(
    @Schema(examples = "40217", description = "Grows with time, not without gaps") long id,
    Instant at,
    @Schema(description = "User or API key; absent where nobody was logged in")
        @Nullable UUID actor,
    @Schema(
            examples = "amina",
            description = "The actor's name then; absent in entries of stock and books")
        @Nullable String username,
    @Schema(description = "The actor's login") @Nullable UUID sessionId,
    @Schema(examples = "197.200.1.2", description = "Where the request came from")
        @Nullable String address,
    @Schema(examples = "product.changed") String action,
    @Schema(examples = "product") String entity,
    UUID entityId,
    @Schema(type = SchemaType.OBJECT, description = "The thing before; absent for a creation")
        @JsonRawValue
        @Nullable String before,
    @Schema(type = SchemaType.OBJECT, description = "The thing after; absent for a deletion")
        @JsonRawValue
        @Nullable String after,
    @Schema(examples = "4bf92f3577b34da6a3ce929d0e0e4736") @Nullable String traceId) {

  static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at().toInstant(),
        entry.actor(),
        entry.username(),
        entry.sessionId(),
        entry.address(),
        entry.action(),
        entry.entity(),
        entry.entityId(),
        entry.before(),
        entry.after(),
        entry.traceId());
  }
}
