package dz.mizan.inventory.productfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as in RFC 4180: fields between commas, or semicolons where the line of titles has those,
 * quotes around what contains them, doubled quotes inside. Empty lines are skipped.
 */
public final class CsvParser implements LineParser {
  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    SKIPPED
  }

  private final LineSink sink;
  private final Utf8 utf8 = new Utf8();
  private final byte[] bytes = new byte[MAX_LINE_BYTES];
  private final int[] ends = new int[MAX_LINE_BYTES + 1];
  private int length;
  private int fields;
  private State state = State.FIELD_START;
  private boolean wasQuoted;
  private long physicalLine = 1;
  private long recordLine = 1;
  private byte delimiter;
  private @Nullable List<Column> columns;

  public CsvParser(LineSink sink) {
    this.sink = sink;
  }

  @Override
  public void feed(byte[] piece) {
    for (byte b : piece) {
      take(b);
    }
  }

  @Override
  public void end() {
    if (state == State.QUOTED) {
      refuse(LineError.UNCLOSED_QUOTE);
    } else if (state != State.SKIPPED && (length > 0 || fields > 0 || wasQuoted)) {
      endRecord();
    }
    if (columns == null) {
      throw new UnreadableFile("no-titles", null);
    }
  }

  private void take(byte b) {
    switch (state) {
      case FIELD_START, PLAIN -> takePlain(b);
      case QUOTED -> takeQuoted(b);
      case QUOTE_IN_QUOTED -> takeAfterQuote(b);
      case SKIPPED -> {
        if (b == '\n') {
          beginRecord();
        }
      }
    }
    if (b == '\n') {
      physicalLine++;
      if (state == State.FIELD_START && fields == 0 && length == 0 && !wasQuoted) {
        recordLine = physicalLine;
      }
    }
  }

  private void takePlain(byte b) {
    if (b == '\n') {
      endRecord();
    } else if (isDelimiter(b)) {
      endField();
    } else if (b == '"' && (state == State.FIELD_START || isOnlyMark())) {
      state = State.QUOTED;
      wasQuoted = true;
    } else if (b == '"') {
      refuse(LineError.STRAY_QUOTE);
    } else {
      state = State.PLAIN;
      keep(b);
    }
  }

  // A byte order mark before a first field that is quoted.
  private boolean isOnlyMark() {
    return columns == null && fields == 0 && length == 3 && Utf8.mark(bytes, length) == 3;
  }

  private void takeQuoted(byte b) {
    if (b == '"') {
      state = State.QUOTE_IN_QUOTED;
    } else {
      keep(b);
    }
  }

  private void takeAfterQuote(byte b) {
    if (b == '"') {
      state = State.QUOTED;
      keep(b);
    } else if (isDelimiter(b)) {
      endField();
    } else if (b == '\n') {
      endRecord();
    } else if (b != '\r') {
      refuse(LineError.STRAY_QUOTE);
    }
  }

  // The line of titles says which one it is: no title contains either.
  private boolean isDelimiter(byte b) {
    if (delimiter != 0) {
      return b == delimiter;
    }
    if (b == ',' || b == ';') {
      delimiter = b;
      return true;
    }
    return false;
  }

  private void keep(byte b) {
    if (length == bytes.length) {
      refuse(LineError.LINE_TOO_LONG);
    } else {
      bytes[length++] = b;
    }
  }

  private void endField() {
    if (fields == ends.length - 1) {
      refuse(LineError.LINE_TOO_LONG);
      return;
    }
    ends[fields++] = length;
    state = State.FIELD_START;
    wasQuoted = false;
  }

  private void endRecord() {
    if (!wasQuoted && length > start(fields) && bytes[length - 1] == '\r') {
      length--;
    }
    if (length > 0 || fields > 0 || wasQuoted) {
      ends[fields++] = length;
      if (columns == null) {
        columns = titles();
      } else {
        tell(columns);
      }
    }
    beginRecord();
  }

  private void beginRecord() {
    state = State.FIELD_START;
    length = 0;
    fields = 0;
    wasQuoted = false;
  }

  private int start(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  private void refuse(LineError error) {
    if (columns == null) {
      throw new UnreadableFile(error.code(), null);
    }
    sink.refuse(recordLine, null, error);
    state = State.SKIPPED;
  }

  private List<Column> titles() {
    Utf8.refuseWide(bytes, length);
    var found = new ArrayList<Column>();
    int from = Utf8.mark(bytes, length);
    for (int i = 0; i < fields; i++) {
      var title = utf8.decode(bytes, i == 0 ? from : start(i), ends[i]);
      if (title == null) {
        throw new UnreadableFile(LineError.NOT_UTF_8.code(), null);
      }
      found.add(column(title, found));
    }
    if (!found.contains(Column.SKU)) {
      throw new UnreadableFile("missing-column", Column.SKU.title());
    }
    return found;
  }

  private static Column column(String title, List<Column> before) {
    var column = Column.find(title);
    var shown = title.length() > 50 ? title.substring(0, 50) : title;
    if (column == null) {
      throw new UnreadableFile("unknown-column", shown);
    }
    if (!before.isEmpty() && EnumSet.copyOf(before).contains(column)) {
      throw new UnreadableFile("repeated-column", shown);
    }
    return column;
  }

  private void tell(List<Column> titles) {
    if (fields != titles.size()) {
      sink.refuse(recordLine, null, LineError.FIELD_COUNT);
      return;
    }
    var values = new @Nullable String[Column.values().length];
    Arrays.fill(values, null);
    for (int i = 0; i < fields; i++) {
      var column = titles.get(i);
      var value = utf8.decode(bytes, start(i), ends[i]);
      if (value == null) {
        sink.refuse(recordLine, column.title(), LineError.NOT_UTF_8);
        return;
      }
      values[column.ordinal()] = value;
    }
    sink.line(recordLine, values);
  }
}
