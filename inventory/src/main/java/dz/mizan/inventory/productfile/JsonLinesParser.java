package dz.mizan.inventory.productfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; {@code barcodes} may be an array. Empty lines are skipped. */
public final class JsonLinesParser implements LineParser {
  private static final JsonFactory JSON = new JsonFactory();

  private final LineSink sink;
  private final Utf8 utf8 = new Utf8();
  private final byte[] bytes = new byte[MAX_LINE_BYTES];
  private int length;
  private long line = 1;
  private boolean skips;
  private boolean any;

  public JsonLinesParser(LineSink sink) {
    this.sink = sink;
  }

  /** A value that has no place in a product. */
  private static final class Misfit extends RuntimeException {
    private final @Nullable String column;
    private final LineError error;

    Misfit(@Nullable String column, LineError error) {
      super(error.code(), null, false, false);
      this.column = column;
      this.error = error;
    }
  }

  @Override
  public void feed(byte[] piece) {
    for (byte b : piece) {
      if (b == '\n') {
        endLine();
        line++;
      } else if (length == bytes.length) {
        if (!skips) {
          sink.refuse(line, null, LineError.LINE_TOO_LONG);
        }
        skips = true;
        any = true;
      } else {
        bytes[length++] = b;
      }
    }
  }

  @Override
  public void end() {
    endLine();
    if (!any) {
      throw new UnreadableFile("empty", null);
    }
  }

  private void endLine() {
    if (line == 1) {
      Utf8.refuseWide(bytes, length);
    }
    int from = line == 1 ? Utf8.mark(bytes, length) : 0;
    var text = skips ? "" : utf8.decode(bytes, from, length);
    length = 0;
    if (text == null) {
      any = true;
      sink.refuse(line, null, LineError.NOT_UTF_8);
    } else if (!text.isBlank()) {
      any = true;
      tell(text);
    }
    skips = false;
  }

  private void tell(String text) {
    @Nullable String[] values;
    try (var json = JSON.createParser(text)) {
      values = product(json);
    } catch (Misfit misfit) {
      sink.refuse(line, misfit.column, misfit.error);
      return;
    } catch (IOException malformed) {
      sink.refuse(line, null, LineError.MALFORMED_JSON);
      return;
    }
    sink.line(line, values);
  }

  // As much of an unknown name as a person needs, and as PostgreSQL can keep.
  private static String shown(String name) {
    return name.codePoints()
        .limit(50)
        .map(
            c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static @Nullable String[] product(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Misfit(null, LineError.MALFORMED_JSON);
    }
    var values = new @Nullable String[Column.values().length];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      var column = Column.find(name);
      if (column == null) {
        throw new Misfit(shown(name), LineError.UNKNOWN_COLUMN);
      }
      if (values[column.ordinal()] != null) {
        throw new Misfit(column.title(), LineError.MALFORMED_VALUE);
      }
      json.nextToken();
      values[column.ordinal()] = value(json, column);
    }
    if (json.nextToken() != null) {
      throw new Misfit(null, LineError.MALFORMED_JSON);
    }
    return values;
  }

  // null says that there is none, as an empty text does.
  private static String value(JsonParser json, Column column) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> "";
      case VALUE_STRING -> json.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
      case START_ARRAY -> array(json, column);
      default -> throw new Misfit(column.title(), LineError.MALFORMED_VALUE);
    };
  }

  private static String array(JsonParser json, Column column) throws IOException {
    var all = new StringJoiner(" ");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (column != Column.BARCODES || json.currentToken() != JsonToken.VALUE_STRING) {
        throw new Misfit(column.title(), LineError.MALFORMED_VALUE);
      }
      all.add(json.getText());
    }
    return all.toString();
  }
}
