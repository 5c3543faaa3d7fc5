package dz.mizan.inventory.productexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.inventory.productfile.Column;
import dz.mizan.inventory.productfile.CsvLine;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How exported products are written, one to a line, in UTF-8. */
enum ProductFormat {
  /** RFC 4180, with a line of titles. */
  CSV("text/csv;charset=UTF-8;header=present") {
    @Override
    String head() {
      return CsvLine.titles();
    }

    @Override
    String write(List<@Nullable String> values, ObjectMapper json) {
      return CsvLine.line(values);
    }
  },

  /** One JSON object to a line. */
  JSONL("application/x-ndjson") {
    @Override
    String head() {
      return "";
    }

    @Override
    String write(List<@Nullable String> values, ObjectMapper json) {
      var product = new LinkedHashMap<String, Object>();
      for (var column : Column.values()) {
        var value = values.get(column.ordinal());
        if (value != null) {
          product.put(
              column.title(),
              column == Column.BARCODES
                  ? value.isEmpty() ? List.of() : List.of(value.split(" "))
                  : value);
        }
      }
      try {
        return json.writeValueAsString(product) + "\n";
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("product cannot be written", e);
      }
    }
  };

  private final String mediaType;

  ProductFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** What comes before the first product. */
  abstract String head();

  /**
   * @param values by the ordinal of {@link Column}
   */
  abstract String write(List<@Nullable String> values, ObjectMapper json);
}
