package dz.mizan.common.print.pdf;

import io.quarkus.runtime.annotations.RegisterResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A TrueType font: what is needed of its tables. Lengths are in thousandths of the size. */
@RegisterResources(globs = "print/*.ttf")
final class TrueType {
  private static final String FOLDER = "/print/";

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int[] advances;
  private final int glyphs;
  // Table cmap, format 4, by 16 bits.
  private final char[] map;
  private final int segments;

  private TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    for (var i = 0; i < file.getShort(4); i++) {
      var entry = 12 + 16 * i;
      tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), file.getInt(entry + 8));
    }
    glyphs = unsigned(table("maxp") + 4);
    var cmap = table("cmap") + file.getInt(table("cmap") + 8);
    map = new char[unsigned(cmap + 2) / 2];
    file.slice(cmap, 2 * map.length).asCharBuffer().get(map);
    segments = map[3] / 2;
    if (map[0] != 4 || unsigned(table("head") + 18) != 1000 || unsigned(table("head") + 50) != 0) {
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
      var end = 7 + middle;
      var start = end + segments + 1;
      if (codePoint > map[end]) {
        low = middle + 1;
      } else if (codePoint < map[start]) {
        high = middle - 1;
      } else {
        var delta = map[start + segments];
        var rangeAt = start + 2 * segments;
        if (map[rangeAt] == 0) {
          return (char) (codePoint + delta);
        }
        var glyph = map[rangeAt + map[rangeAt] / 2 + codePoint - map[start]];
        return glyph == 0 ? 0 : (char) (glyph + delta);
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
    return outline.remaining() == 0 ? Box.EMPTY : Box.at(outline, 2);
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

  /** A copy of the beginning of a table. */
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
    return Box.at(file, head + 36);
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
    private static final Box EMPTY = new Box(0, 0, 0, 0);

    private static Box at(ByteBuffer file, int at) {
      return new Box(
          file.getShort(at), file.getShort(at + 2), file.getShort(at + 4), file.getShort(at + 6));
    }

    double middle() {
      return (left + right) / 2.0;
    }
  }
}
