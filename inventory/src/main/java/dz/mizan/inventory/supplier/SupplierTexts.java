package dz.mizan.inventory.supplier;

import org.jspecify.annotations.Nullable;

/** The forms of a supplier's texts and numbers (blanks between digits are left out). */
final class SupplierTexts {
  /** One line that is not blank. */
  static final String LINE = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";

  static final String NIF = "( *[0-9]){15} *|( *[0-9]){20} *";
  static final String NIS = "( *[0-9]){15} *";
  static final String RIB = "( *[0-9]){20} *";
  static final String PHONE = "\\+?[0-9][0-9 ().-]{5,30}";
  static final String EMAIL = "[^\\p{Cntrl}\\p{Cs}\\s@]{1,64}@[^\\p{Cntrl}\\p{Cs}\\s@]{1,189}";
  static final String NO_CONTROL = "some text without control characters";

  private SupplierTexts() {}

  static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  static @Nullable String withoutBlanks(@Nullable String number) {
    return number == null ? null : number.replace(" ", "");
  }
}
