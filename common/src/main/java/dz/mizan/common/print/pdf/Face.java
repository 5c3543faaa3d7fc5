package dz.mizan.common.print.pdf;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The two fonts of every page. */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes them once they are read
enum Face {
  REGULAR("F1", "noto-regular.ttf", "NotoSans-Regular", 400),
  BOLD("F2", "noto-bold.ttf", "NotoSans-Bold", 700);

  private static final int BEYOND = 0x2213;

  /** How a page calls it. */
  final String key;

  final TrueType font;
  final String postScriptName;
  final int weight;
  // By character; null where isSimple says no.
  private final @Nullable Glyph[] simple = new Glyph[BEYOND];

  Face(String key, String file, String postScriptName, int weight) {
    this.key = key;
    this.font = TrueType.read(file);
    this.postScriptName = postScriptName;
    this.weight = weight;
    for (var c = ' '; c < BEYOND; c++) {
      if (isSimple(c)) {
        var glyph = font.glyph(c);
        simple[c] = new Glyph(glyph, c, font.advance(glyph), 0, 0);
      }
    }
  }

  /** Whether all its characters are one glyph each, from left to right, whatever the neighbours. */
  static boolean isSimple(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The glyph of a character of a simple text. */
  Glyph glyph(char c) {
    return Objects.requireNonNull(simple[c]);
  }

  // Latin, without the soft hyphen, and the punctuation that numbers and French need.
  private static boolean isSimple(char c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0x250 && c != 0xAD)
        || (c >= 0x2010 && c < 0x2028)
        || (c >= 0x202F && c < 0x203B)
        || c == '\u20AC'
        || c == '\u2212';
  }
}
