package dz.mizan.common.print.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A TrueType font: what is needed of its tables. Lengths are in thousandths of the size. */
final class TrueType {
  private static final String FOLDER = "/print/";
  private static final int SEGMENTS = 4;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int[] advances;
  private final int glyphs;
  private final int cmap;
  private final int segments;

  private TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    for (var i = 0; i < file.getShort(4); i++) {
      var entry = 12 + 16 * i;
      tables.put(
          new String(bytes, entry, 4, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    glyphs = unsigned(table("maxp") + 4);
    cmap = table("cmap") + file.getInt(table("cmap") + 8);
    segments = unsigned(cmap + 6) / 2;
    if (unsigned(cmap) != SEGMENTS || unsigned(table("head") + 18) != 1000 || isLongLoca()) {
      throw new IllegalStateException("Not a font as make.py makes them");
    }
    advances = new int[glyphs];
    var last = unsigned(table("hhea") + 34) - 1;
    for (var i = 0; i < glyphs; i++) {
      advances[i] = unsigned(table("hmtx") + 4 * Math.min(i, last));
    }
  }

  /** Reads a font of {@code src/main/resources/print}. */
  static TrueType read(String name) {
    try (var stream = TrueType.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("Font " + name + " is not in the program");
      }
      return new TrueType(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The glyph of a character; 0, an empty box, if there is none. */
  int glyph(int codePoint) {
    if (codePoint >= 0xFFFF) {
      return 0;
    }
    for (int low = 0, high = segments - 1; low <= high; ) {
      var middle = (low + high) >>> 1;
      var end = cmap + 14 + 2 * middle;
      var start = end + 2 * segments + 2;
      if (codePoint > unsigned(end)) {
        low = middle + 1;
      } else if (codePoint < unsigned(start)) {
        high = middle - 1;
      } else {
        var delta = unsigned(start + 2 * segments);
        var rangeAt = start + 4 * segments;
        var range = unsigned(rangeAt);
        if (range == 0) {
          return (codePoint + delta) & 0xFFFF;
        }
        var glyph = unsigned(rangeAt + range + 2 * (codePoint - unsigned(start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
      }
    }
    return 0;
  }

  boolean has(int codePoint) {
    return glyph(codePoint) != 0;
  }

  int advance(int glyph) {
    return advances[glyph];
  }

  Box box(int glyph) {
    var outline = outline(glyph);
    return outline.remaining() == 0
        ? new Box(0, 0, 0, 0)
        : new Box(outline.getShort(2), outline.getShort(4), outline.getShort(6), outline.getShort(8));
  }

  /** The outline as in table glyf; empty for a space. */
  ByteBuffer outline(int glyph) {
    if (glyph < 0 || glyph >= glyphs) {
      throw new IllegalArgumentException("Glyph " + glyph);
    }
    var loca = table("loca") + 2 * glyph;
    var from = 2 * unsigned(loca);
    return file.slice(table("glyf") + from, 2 * unsigned(loca + 2) - from);
  }

  /** A copy of a table's beginning. */
  byte[] start(String table, int length) {
    var copy = new byte[length];
    file.get(table(table), copy);
    return copy;
  }

  int ascent() {
    return file.getShort(table("hhea") + 4);
  }

  int descent() {
    return file.getShort(table("hhea") + 6);
  }

  /** The smallest box around every glyph. */
  Box bounds() {
    var head = table("head");
    return new Box(
        file.getShort(head + 36),
        file.getShort(head + 38),
        file.getShort(head + 40),
        file.getShort(head + 42));
  }

  private boolean isLongLoca() {
    return file.getShort(table("head") + 50) != 0;
  }

  private int table(String name) {
    var at = tables.get(name);
    if (at == null) {
      throw new IllegalStateException("No table " + name);
    }
    return at;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }

  /** Around a glyph's outline. */
  record Box(int left, int bottom, int right, int top) {
    double middle() {
      return (left + right) / 2.0;
    }
  }
}
