package dz.mizan.accounting.entry;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an automatic entry follows from.
 *
 * @param type of the event, such as {@code stock.moved}
 * @param eventId one event makes one entry
 * @param id what the event is about, such as the movement
 */
@RegisterForReflection
@Schema(name = "EntryOrigin")
public record Origin(@Schema(examples = "stock.moved") String type, UUID eventId, UUID id) {}
