package dz.mizan.common.print.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A font file with the glyphs that a paper uses, numbered as they are given. */
final class Subset {
  private static final int COMPONENT_IS_WORDS = 1;
  private static final int COMPONENT_IS_SCALED = 8;
  private static final int MORE_COMPONENTS = 32;
  private static final int COMPONENT_HAS_TWO_SCALES = 64;
  private static final int COMPONENT_HAS_MATRIX = 128;
  private static final int CHECKSUM = 0xB1B0AFBA;

  private final TrueType font;
  private final List<Glyph> used;
  // Old numbers by new number; grows by the parts of composed glyphs.
  private final List<Integer> glyphs;

  private Subset(TrueType font, List<Glyph> used) {
    this.font = font;
    this.used = used;
    this.glyphs = used.stream().map(Glyph::id).collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * Makes it.
   *
   * @param used of the font, the empty box first; one may be there more than once
   */
  static byte[] of(TrueType font, List<Glyph> used) {
    return new Subset(font, used).file();
  }

  private byte[] file() {
    var glyf = new ByteArrayOutputStream();
    var starts = new ArrayList<Integer>();
    for (var i = 0; i < glyphs.size(); i++) {
      starts.add(glyf.size());
      glyf.writeBytes(outline(glyphs.get(i)));
    }
    starts.add(glyf.size());
    var tables = new LinkedHashMap<String, byte[]>();
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", head());
    tables.put("hhea", withCount("hhea", 36, 34));
    tables.put("hmtx", metrics());
    tables.put("loca", loca(starts));
    tables.put("maxp", withCount("maxp", 32, 4));
    return assembled(tables);
  }

  private byte[] outline(int glyph) {
    var source = font.outline(glyph);
    var copy = new byte[(source.remaining() + 3) / 4 * 4];
    source.get(0, copy, 0, source.remaining());
    var outline = ByteBuffer.wrap(copy);
    if (copy.length > 0 && outline.getShort(0) < 0) {
      renumberComponents(outline);
    }
    return copy;
  }

  private void renumberComponents(ByteBuffer outline) {
    var at = 10;
    int flags;
    do {
      flags = outline.getShort(at);
      glyphs.add(Short.toUnsignedInt(outline.getShort(at + 2)));
      outline.putShort(at + 2, (short) (glyphs.size() - 1));
      at += 4 + ((flags & COMPONENT_IS_WORDS) != 0 ? 4 : 2);
      if ((flags & COMPONENT_IS_SCALED) != 0) {
        at += 2;
      } else if ((flags & COMPONENT_HAS_TWO_SCALES) != 0) {
        at += 4;
      } else if ((flags & COMPONENT_HAS_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE_COMPONENTS) != 0);
  }

  private byte[] head() {
    var head = ByteBuffer.wrap(font.start("head", 54));
    head.putInt(8, 0);
    head.putShort(50, (short) 1);
    return head.array();
  }

  private byte[] withCount(String table, int length, int at) {
    var copy = ByteBuffer.wrap(font.start(table, length));
    copy.putShort(at, (short) glyphs.size());
    return copy.array();
  }

  private byte[] metrics() {
    var metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (var i = 0; i < glyphs.size(); i++) {
      var glyph = glyphs.get(i);
      var advance = i < used.size() ? used.get(i).advance() : font.advance(glyph);
      metrics.putShort((short) advance).putShort((short) font.box(glyph).left());
    }
    return metrics.array();
  }

  private static byte[] loca(List<Integer> starts) {
    var loca = ByteBuffer.allocate(4 * starts.size());
    starts.forEach(loca::putInt);
    return loca.array();
  }

  private static byte[] assembled(Map<String, byte[]> tables) {
    var directory = 12 + 16 * tables.size();
    var length = directory + tables.values().stream().mapToInt(t -> padded(t.length)).sum();
    var file = ByteBuffer.allocate(length);
    var power = Integer.highestOneBit(tables.size());
    file.putInt(0x00010000).putShort((short) tables.size());
    file.putShort((short) (16 * power)).putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (tables.size() - power)));
    var at = directory;
    var headAt = 0;
    for (var table : tables.entrySet()) {
      var bytes = table.getValue();
      headAt = table.getKey().equals("head") ? at : headAt;
      file.put(at, bytes);
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(file, at, padded(bytes.length))).putInt(at).putInt(bytes.length);
      at += padded(bytes.length);
    }
    file.putInt(headAt + 8, CHECKSUM - sum(file, 0, length));
    return file.array();
  }

  private static int sum(ByteBuffer file, int from, int length) {
    var sum = 0;
    for (var at = from; at < from + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
