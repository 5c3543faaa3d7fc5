package dz.mizan.common.print;

import dz.mizan.common.web.Languages;
import java.text.Bidi;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a paper is written in; Arabic turns the page around. */
public enum PaperLanguage {
  FR,
  AR,
  EN;

  private static final char LEFT_TO_RIGHT = '\u202A';
  private static final char RIGHT_TO_LEFT = '\u202B';
  // What follows is Arabic again, a dash too.
  private static final String END = "\u202C\u200F";

  /**
   * The one that is asked for.
   *
   * @param lang {@code fr}, {@code ar} or {@code en}, as in a request; goes before the header
   * @param acceptLanguage the header of that name
   * @return French if neither says anything
   */
  public static PaperLanguage choose(@Nullable String lang, @Nullable String acceptLanguage) {
    if (lang != null) {
      return valueOf(lang.toUpperCase(Locale.ROOT));
    }
    return acceptLanguage == null || acceptLanguage.isBlank()
        ? FR
        : valueOf(Languages.choose(acceptLanguage).getLanguage().toUpperCase(Locale.ROOT));
  }

  public boolean isRightToLeft() {
    return this == AR;
  }

  /** As in {@code lang="fr"}. */
  public String tag() {
    return lower(this);
  }

  /** A constant as a style sheet names it. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A name, number or other text that stands within a sentence, so that it keeps its own direction:
   * the parts of a telephone number would change places in Arabic.
   */
  public String within(String text) {
    if (this != AR || text.isEmpty()) {
      return text;
    }
    var isLeftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return (isLeftToRight ? LEFT_TO_RIGHT : RIGHT_TO_LEFT) + text + END;
  }

  /** The text of this language. */
  public String pick(String french, String arabic, String english) {
    return switch (this) {
      case FR -> french;
      case AR -> arabic;
      case EN -> english;
    };
  }
}
