package dz.mizan.accounting.entry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an automatic entry follows from.
 *
 * @param type of the event or document, such as {@code stock.moved} or {@code invoice}
 * @param eventId one event makes one entry; null for a document of accounting itself
 * @param id what it is about, such as the movement or the invoice
 */
@RegisterForReflection
@Schema(name = "EntryOrigin")
public record Origin(
    @Schema(examples = "stock.moved") String type, @Nullable UUID eventId, UUID id) {

  /** An event of another service. */
  public static Origin event(String type, UUID eventId, UUID id) {
    return new Origin(type, eventId, id);
  }

  /** A document of accounting, such as an invoice. */
  public static Origin document(String type, UUID id) {
    return new Origin(type, null, id);
  }
}
