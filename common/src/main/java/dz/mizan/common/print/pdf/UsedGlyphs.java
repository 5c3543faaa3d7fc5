package dz.mizan.common.print.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The glyphs of a font that a file uses, numbered as they come up, and the font as it is embedded.
 * A glyph that stands for two characters, such as a dash and a minus, has two numbers, so that each
 * is copied out of the page as what it is.
 */
final class UsedGlyphs {
  private static final int PER_BLOCK = 100;
  private static final int UNKNOWN = 0xFFFD;

  private final Face face;
  private final List<Glyph> glyphs = new ArrayList<>();
  // By glyph, character and width in one number, as it is looked up for every letter drawn.
  private final Map<Long, Integer> numbers = new HashMap<>();

  UsedGlyphs(Face face) {
    this.face = face;
    number(new Glyph(0, UNKNOWN, face.font.advance(0), 0, 0));
  }

  int number(Glyph glyph) {
    var key = ((long) glyph.id() << 40) | ((long) glyph.advance() << 24) | glyph.point();
    var known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, glyphs.size());
    glyphs.add(glyph);
    return glyphs.size() - 1;
  }

  /** Writes the font and returns its object's number. */
  int writeTo(PdfFile file) {
    var program = Subset.of(face.font, glyphs);
    var name = "/" + tag(program) + "+" + face.postScriptName;
    var embedded = file.addStream("/Length1 " + program.length, program);
    var descriptor = file.add(descriptor(name, embedded));
    var font =
        file.add(
            "<</Type/Font/Subtype/CIDFontType2/BaseFont%s/FontDescriptor %d 0 R/CIDToGIDMap/Identity"
                    .formatted(name, descriptor)
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0["
                + widths()
                + "]]>>");
    var unicode = file.addStream("", toUnicode().getBytes(StandardCharsets.US_ASCII));
    return file.add(
        "<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
            .formatted(name, font, unicode));
  }

  private String descriptor(String name, int embedded) {
    var font = face.font;
    var box = font.bounds();
    return "<</Type/FontDescriptor/FontName%s/Flags 4/ItalicAngle 0/StemV %d/CapHeight 714"
            .formatted(name, face.weight / 5)
        + "/FontBBox[%d %d %d %d]/Ascent %d/Descent %d/FontFile2 %d 0 R>>"
            .formatted(
                box.left(),
                box.bottom(),
                box.right(),
                box.top(),
                font.ascent(),
                font.descent(),
                embedded);
  }

  private String widths() {
    var widths = new StringBuilder();
    glyphs.forEach(glyph -> widths.append(glyph.advance()).append(' '));
    return widths.toString();
  }

  // Six letters that tell this subset from others, as the format wants it.
  private static String tag(byte[] program) {
    var crc = new CRC32();
    crc.update(program);
    var rest = crc.getValue();
    var tag = new StringBuilder();
    for (var i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }

  private String toUnicode() {
    var map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (var from = 0; from < glyphs.size(); from += PER_BLOCK) {
      var to = Math.min(glyphs.size(), from + PER_BLOCK);
      map.append(to - from).append(" beginbfchar\n");
      for (var number = from; number < to; number++) {
        map.append('<');
        PdfFile.hex(map, number);
        map.append("> <");
        Character.toString(glyphs.get(number).point())
            .chars()
            .forEach(unit -> PdfFile.hex(map, unit));
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
