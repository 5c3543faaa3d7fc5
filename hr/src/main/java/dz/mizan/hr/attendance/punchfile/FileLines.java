package dz.mizan.hr.attendance.punchfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file that comes in pieces into lines of fields; fields may stand between quotes. Holds no
 * more than one line.
 */
final class FileLines {
  private static final int MAX_BYTES = 4_096;

  /**
   * A line of the file.
   *
   * @param number counted from 1
   * @param error why it cannot be read; then there are no fields
   */
  record Line(int number, List<String> fields, @Nullable LineError error) {}

  private final CharsetDecoder decoder;
  private final char separator;
  private final int skip;
  private final Consumer<Line> lines;
  private final byte[] bytes = new byte[MAX_BYTES];
  private int length;
  private boolean isTooLong;
  private int number;

  FileLines(ProfileDefinition profile, Consumer<Line> lines) {
    this.decoder =
        profile
            .encoding()
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.separator = profile.separator().charAt(0);
    this.skip = profile.skipLines();
    this.lines = lines;
  }

  /** Takes the next piece. */
  void feed(byte[] piece) {
    for (byte one : piece) {
      if (one == '\n') {
        end();
      } else if (length == MAX_BYTES) {
        isTooLong = true;
      } else {
        bytes[length++] = one;
      }
    }
  }

  /** Ends the line, which is also the last one if the file has no line end there. */
  void end() {
    if (length == 0 && !isTooLong) {
      number++;
      return;
    }
    number++;
    if (number > skip) {
      if (isTooLong) {
        lines.accept(new Line(number, List.of(), LineError.LINE_TOO_LONG));
      } else {
        decode();
      }
    }
    length = 0;
    isTooLong = false;
  }

  /** How many lines have ended, with those that say nothing. */
  int number() {
    return number;
  }

  private void decode() {
    try {
      var text = decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
      // Nothing else goes: a separator at either end is an empty column.
      var line = text.replace("\ufeff", "").replace("\r", "");
      if (!line.isBlank()) {
        split(line);
      }
    } catch (CharacterCodingException e) {
      lines.accept(new Line(number, List.of(), LineError.BAD_ENCODING));
    }
  }

  private void split(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      if (one == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (one == '"') {
        isQuoted = !isQuoted;
      } else if (one == separator && !isQuoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(one);
      }
    }
    fields.add(field.toString().strip());
    lines.accept(
        isQuoted
            ? new Line(number, List.of(), LineError.BAD_QUOTES)
            : new Line(number, fields, null));
  }
}
