package dz.mizan.accounting.entryimport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV in UTF-8 that comes in pieces: fields between semicolons, commas, bars or tabs (the
 * line of titles says which), quotes around what contains them, doubled quotes inside. Holds no
 * more than one line. Empty lines are skipped.
 */
final class CsvReader {
  private static final int MAX_LINE_BYTES = 16_384;
  private static final String DELIMITERS = ";,|\t";

  /**
   * One line of the file.
   *
   * @param number counted from 1; of a field with line breaks the first
   * @param error why it cannot be read; then there are no values
   */
  record Line(long number, List<String> values, @Nullable FileError error) {}

  private enum State {
    START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    SKIPPED
  }

  private final Consumer<Line> lines;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] bytes = new byte[MAX_LINE_BYTES];
  private final List<Integer> ends = new ArrayList<>();
  private int length;
  private State state = State.START;
  private boolean wasQuoted;
  private long physicalLine = 1;
  private long recordLine = 1;
  private byte delimiter;
  private int mark;

  CsvReader(Consumer<Line> lines) {
    this.lines = lines;
  }

  /** Takes the next piece. */
  void feed(byte[] piece) {
    for (byte b : piece) {
      if (isByteOrderMark(b)) {
        continue;
      }
      take(b);
      if (b == '\n') {
        physicalLine++;
        if (isAtStart()) {
          recordLine = physicalLine;
        }
      }
    }
  }

  /** There are no more pieces. */
  void end() {
    if (state == State.QUOTED) {
      refuse(FileError.UNCLOSED_QUOTE);
    } else if (state != State.SKIPPED && !isAtStart()) {
      endRecord();
    }
  }

  private boolean isAtStart() {
    return state == State.START && length == 0 && ends.isEmpty() && !wasQuoted;
  }

  // Spreadsheets write one at the very beginning.
  private boolean isByteOrderMark(byte b) {
    byte[] expected = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    if (mark < expected.length && b == expected[mark]) {
      mark++;
      return true;
    }
    mark = expected.length;
    return false;
  }

  private void take(byte b) {
    switch (state) {
      case START, PLAIN -> takePlain(b);
      case QUOTED -> {
        if (b == '"') {
          state = State.QUOTE_IN_QUOTED;
        } else {
          keep(b);
        }
      }
      case QUOTE_IN_QUOTED -> takeAfterQuote(b);
      case SKIPPED -> {
        if (b == '\n') {
          begin();
        }
      }
    }
  }

  private void takePlain(byte b) {
    if (b == '\n') {
      endRecord();
    } else if (isDelimiter(b)) {
      endField();
    } else if (b == '"' && state == State.START) {
      state = State.QUOTED;
      wasQuoted = true;
    } else if (b == '"') {
      refuse(FileError.STRAY_QUOTE);
    } else {
      state = State.PLAIN;
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
      refuse(FileError.STRAY_QUOTE);
    }
  }

  private boolean isDelimiter(byte b) {
    if (delimiter == 0 && DELIMITERS.indexOf(b) >= 0) {
      delimiter = b;
    }
    return b == delimiter && delimiter != 0;
  }

  private void keep(byte b) {
    if (length == bytes.length) {
      refuse(FileError.LINE_TOO_LONG);
    } else {
      bytes[length++] = b;
    }
  }

  private void endField() {
    ends.add(length);
    state = State.START;
  }

  private void endRecord() {
    if (length > 0 && bytes[length - 1] == '\r' && state == State.PLAIN) {
      length--;
    }
    if (length > 0 || !ends.isEmpty() || wasQuoted) {
      ends.add(length);
      lines.accept(decoded());
    }
    begin();
  }

  private Line decoded() {
    var values = new ArrayList<String>(ends.size());
    int from = 0;
    try {
      for (int end : ends) {
        values.add(utf8.decode(ByteBuffer.wrap(bytes, from, end - from)).toString());
        from = end;
      }
    } catch (CharacterCodingException e) {
      return new Line(recordLine, List.of(), FileError.NOT_UTF_8);
    }
    return new Line(recordLine, values, null);
  }

  private void refuse(FileError error) {
    lines.accept(new Line(recordLine, List.of(), error));
    state = State.SKIPPED;
    length = 0;
    ends.clear();
  }

  private void begin() {
    state = State.START;
    length = 0;
    ends.clear();
    wasQuoted = false;
  }
}
