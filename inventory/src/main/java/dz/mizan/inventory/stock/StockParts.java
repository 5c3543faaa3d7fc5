package dz.mizan.inventory.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lots and locations as the database tells them. */
final class StockParts {
  private StockParts() {}

  /** Reads what {@code parts_of} wrote; null is nothing. */
  static List<StockPart> read(ObjectMapper json, @Nullable String text) {
    try {
      return text == null
          ? List.of()
          : json.readValue(text, new TypeReference<List<StockPart>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parts cannot be read", e);
    }
  }
}
