package dz.mizan.accounting.partner;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of a partner's texts and numbers, as inventory has them. */
final class PartnerTexts {
  static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

  /** One line that is not blank. */
  static final String LINE = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";

  static final String SOME_TEXT = "some text without control characters";
  static final String NIF = "( *[0-9]){15} *|( *[0-9]){20} *";
  static final String NIS = "( *[0-9]){15} *";
  static final String RIB = "( *[0-9]){20} *";
  static final String PHONE = "\\+?[0-9 ().-]{3,31}";
  static final String EMAIL = "[^\\p{Cntrl}\\p{Cs}\\s@]{1,64}@[^\\p{Cntrl}\\p{Cs}\\s@]{1,189}";

  private static final Pattern WILD = Pattern.compile("([%_\\\\])");

  private PartnerTexts() {}

  static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  static @Nullable String withoutBlanks(@Nullable String number) {
    return number == null ? null : number.replace(" ", "");
  }

  /** For {@code ilike}: what contains the text, whatever characters it has. */
  static @Nullable String pattern(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + WILD.matcher(text.strip()).replaceAll("\\\\$1") + "%";
  }
}
