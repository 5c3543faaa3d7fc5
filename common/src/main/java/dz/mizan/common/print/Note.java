package dz.mizan.common.print;

/**
 * A paragraph; line breaks in the text are kept.
 *
 * @param text anybody's
 */
public record Note(String text, Style style) implements Block {
  /** How it looks. */
  public enum Style {
    PLAIN,
    STRONG,
    SMALL,
    HEADING,
    /** In a frame, such as the amount in words. */
    BOX
  }

  public static Note plain(String text) {
    return new Note(text, Style.PLAIN);
  }

  public static Note strong(String text) {
    return new Note(text, Style.STRONG);
  }

  public static Note small(String text) {
    return new Note(text, Style.SMALL);
  }

  public static Note heading(String text) {
    return new Note(text, Style.HEADING);
  }

  public static Note box(String text) {
    return new Note(text, Style.BOX);
  }
}
