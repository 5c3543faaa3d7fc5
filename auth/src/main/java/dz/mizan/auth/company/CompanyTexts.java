package dz.mizan.auth.company;

import org.jspecify.annotations.Nullable;

/** The texts of a company's details. */
public final class CompanyTexts {
  /** One line that is not blank. */
  public static final String LINE = "(?=.*\\S)[^\\p{Cntrl}\\p{Cs}]*";

  public static final String NIF = "( *[0-9]){15} *|( *[0-9]){20} *";
  public static final String NIS = "( *[0-9]){15} *";

  private CompanyTexts() {}

  static @Nullable String stripped(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  static @Nullable String withoutBlanks(@Nullable String number) {
    return number == null ? null : number.replace(" ", "");
  }
}
