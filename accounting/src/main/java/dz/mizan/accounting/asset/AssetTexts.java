package dz.mizan.accounting.asset;

import org.jspecify.annotations.Nullable;

/** What texts and amounts of assets' requests have in common. */
final class AssetTexts {
  static final String LINE = "[^\\p{Cntrl}\\p{Cs}]*";
  static final String NO_CONTROL = "no control characters";
  // Digits alone lets 1E+2147483647 through: it counts in int.
  static final String LARGEST = "999999999999999.99";
  static final int INTEGER_DIGITS = 15;

  private AssetTexts() {}

  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
