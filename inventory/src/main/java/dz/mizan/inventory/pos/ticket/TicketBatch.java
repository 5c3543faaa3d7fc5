package dz.mizan.inventory.pos.ticket;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tickets of a till that was offline, in the order in which they were issued. One that cannot be
 * read does not keep the others out.
 */
public record TicketBatch(
    @Schema(implementation = NewTicket.class, type = SchemaType.ARRAY, minItems = 1, maxItems = 200)
        @JsonDeserialize(contentUsing = Lenient.class)
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull Item> tickets) {

  /** A ticket, or the field at which it could not be read. */
  @RegisterForReflection
  public record Item(@Nullable NewTicket ticket, @Nullable String unreadable) {}

  /** Reads the whole of a ticket before it looks at what is in it. */
  @RegisterForReflection
  static final class Lenient extends StdDeserializer<Item> {
    Lenient() {
      super(Item.class);
    }

    @Override
    public Item deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      var whole = context.bufferAsCopyOfValue(parser);
      try (var copy = whole.asParserOnFirstToken()) {
        return new Item(context.readValue(copy, NewTicket.class), null);
      } catch (JsonMappingException e) {
        // The path ends in the ticket: it was read by itself.
        return new Item(null, field(e));
      } catch (JsonProcessingException e) {
        return new Item(null, "");
      }
    }

    @Override
    public Item getNullValue(DeserializationContext context) {
      return new Item(null, "");
    }

    private static String field(JsonMappingException e) {
      return e.getPath().stream()
          .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
          .collect(Collectors.joining("."))
          .replace(".[", "[");
    }
  }
}
