package dz.mizan.accounting.bankstatement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Encodings of text files. The two of Windows are decoded here: a native executable has no charsets
 * but the standard ones.
 */
enum Encoding {
  UTF_8,
  ISO_8859_1,
  WINDOWS_1252,
  WINDOWS_1256;

  // What bytes 80 to FF mean; the replacement character for those that mean nothing.
  private static final String LATIN =
      "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd"
          + "\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a"
          + "\u0153\ufffd\u017e\u0178\u00a0\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9"
          + "\u00aa\u00ab\u00ac\u00ad\u00ae\u00af\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7"
          + "\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be\u00bf\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5"
          + "\u00c6\u00c7\u00c8\u00c9\u00ca\u00cb\u00cc\u00cd\u00ce\u00cf\u00d0\u00d1\u00d2\u00d3"
          + "\u00d4\u00d5\u00d6\u00d7\u00d8\u00d9\u00da\u00db\u00dc\u00dd\u00de\u00df\u00e0\u00e1"
          + "\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef"
          + "\u00f0\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f7\u00f8\u00f9\u00fa\u00fb\u00fc\u00fd"
          + "\u00fe\u00ff";
  private static final String ARABIC =
      "\u20ac\u067e\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0679\u2039\u0152\u0686"
          + "\u0698\u0688\u06af\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u06a9\u2122\u0691\u203a"
          + "\u0153\u200c\u200d\u06ba\u00a0\u060c\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9"
          + "\u06be\u00ab\u00ac\u00ad\u00ae\u00af\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7"
          + "\u00b8\u00b9\u061b\u00bb\u00bc\u00bd\u00be\u061f\u06c1\u0621\u0622\u0623\u0624\u0625"
          + "\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633"
          + "\u0634\u0635\u0636\u00d7\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643\u00e0\u0644"
          + "\u00e2\u0645\u0646\u0647\u0648\u00e7\u00e8\u00e9\u00ea\u00eb\u0649\u064a\u00ee\u00ef"
          + "\u064b\u064c\u064d\u064e\u00f4\u064f\u0650\u00f7\u0651\u00f9\u0652\u00fb\u00fc\u200e"
          + "\u200f\u06d2";

  /**
   * The text, without a byte order mark.
   *
   * @throws BrokenStatement if it is not in this encoding, or has control characters
   */
  String decode(byte[] bytes) {
    var text =
        switch (this) {
          case UTF_8 -> strictly(bytes, StandardCharsets.UTF_8);
          case ISO_8859_1 -> strictly(bytes, StandardCharsets.ISO_8859_1);
          case WINDOWS_1252 -> byTable(bytes, LATIN);
          case WINDOWS_1256 -> byTable(bytes, ARABIC);
        };
    return checked(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /** UTF-8 where it can be, else what banks write otherwise. */
  static String guess(byte[] bytes) {
    try {
      return UTF_8.decode(bytes);
    } catch (BrokenStatement notThat) {
      return WINDOWS_1252.decode(bytes);
    }
  }

  private String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw BrokenStatement.at(0, "not in the encoding " + this);
    }
  }

  private static String byTable(byte[] bytes, String upper) {
    var text = new StringBuilder(bytes.length);
    for (byte one : bytes) {
      text.append(one >= 0 ? (char) one : upper.charAt(one & 0x7f));
    }
    return text.toString();
  }

  private static String checked(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == '\n') {
        line++;
      } else if (one == '\ufffd' || (Character.isISOControl(one) && one != '\r' && one != '\t')) {
        throw BrokenStatement.at(line, "a character that is none: wrong encoding, or no text file");
      }
    }
    return text;
  }
}
