package dz.mizan.inventory.productfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 to the letter. Windows-1252 and its kind are not guessed: a wrong guess would spoil names
 * without a word, so such lines are refused.
 */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /** The text, or null if the bytes are not UTF-8. */
  @Nullable String decode(byte[] bytes, int from, int to) {
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** How many bytes of a byte order mark the file begins with. */
  static int mark(byte[] bytes, int length) {
    return length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /**
   * @param bytes the first line
   * @throws UnreadableFile if it is in UTF-16 or UTF-32, as spreadsheets write "Unicode text"
   */
  static void refuseWide(byte[] bytes, int length) {
    boolean marked =
        length >= 2
            && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    for (int i = 0; !marked && i < length; i++) {
      marked = bytes[i] == 0;
    }
    if (marked) {
      throw new UnreadableFile("utf-16", null);
    }
  }
}
