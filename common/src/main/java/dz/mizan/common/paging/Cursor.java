package dz.mizan.common.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The sort key of the last row shown, as one opaque word. */
final class Cursor {
  private static final String SEPARATOR = "\u001f";

  private Cursor() {}

  static String encode(List<String> values) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
  }

  static List<String> decode(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.indexOf('\0') >= 0) {
        throw new BadCursor();
      }
      return List.of(text.split(SEPARATOR, -1));
    } catch (IllegalArgumentException e) {
      throw new BadCursor();
    }
  }
}
