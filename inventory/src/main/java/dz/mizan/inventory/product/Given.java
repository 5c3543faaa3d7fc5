package dz.mizan.inventory.product;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a field that is null from one that is left out: null is empty, left out is null. */
abstract class Given<T> extends StdDeserializer<Optional<T>> {
  private final Class<T> type;

  private Given(Class<T> type) {
    super(Optional.class);
    this.type = type;
  }

  @Override
  public Optional<T> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return Optional.of(context.readValue(parser, type));
  }

  @Override
  public Optional<T> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }

  /** An id. */
  @RegisterForReflection
  static final class Id extends Given<UUID> {
    Id() {
      super(UUID.class);
    }
  }

  /** A whole number. */
  @RegisterForReflection
  static final class Whole extends Given<Integer> {
    Whole() {
      super(Integer.class);
    }
  }
}
