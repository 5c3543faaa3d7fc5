package dz.mizan.auth.password;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passwords that are among the first that somebody would try: common ones, also disguised with
 * look-alike signs, or made long enough by digits, years, signs or repetition; walks over the
 * keyboard; a few characters over and over. Everything else passes, whatever it is made of.
 */
final class Guesses {
  private static final Pattern BOTH_ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern END = Pattern.compile("[^\\p{L}]+$");
  private static final int MIN_DIFFERENT = 5;
  // What random characters enclose is a listed word of one or two letters now and then.
  private static final int MIN_CORE = 4;
  private static final int SHORT_UNIT = 8;
  private static final int SHORT_EXTENSION = 6;

  private final CommonPasswords common;

  Guesses(CommonPasswords common) {
    this.common = common;
  }

  /** Whether the password is too easily guessed to be taken. */
  boolean contain(Password password) {
    var folded = Folding.fold(password.normal());
    var unit = folded.substring(0, period(folded));
    return folded.chars().distinct().count() < MIN_DIFFERENT
        || Keyboards.isWalk(folded)
        || isCommon(folded)
        || (unit.length() <= (folded.length() + 1) / 2
            && (unit.length() < SHORT_UNIT || isCommon(unit) || Keyboards.isWalk(unit)));
  }

  private boolean isCommon(String folded) {
    return isListed(folded)
        || isExtended(folded, BOTH_ENDS.matcher(folded).replaceAll(""))
        || isExtended(folded, END.matcher(folded).replaceAll(""));
  }

  private boolean isListed(String folded) {
    var letters = Folding.unmask(folded);
    return Stream.of(folded, letters, letters.replace('i', 'l')).anyMatch(common::contains);
  }

  private boolean isExtended(String folded, String core) {
    if (core.length() < MIN_CORE || core.length() == folded.length() || !isListed(core)) {
      return false;
    }
    int start = folded.indexOf(core);
    return isTrivial(folded.substring(0, start))
        && isTrivial(folded.substring(start + core.length()));
  }

  private boolean isTrivial(String extension) {
    return extension.length() <= SHORT_EXTENSION
        || extension.chars().distinct().count() < MIN_DIFFERENT
        || Keyboards.isWalk(extension)
        || common.contains(extension);
  }

  /** The length of the shortest piece of which the text is a repetition, the last one cut off. */
  private static int period(String text) {
    int period = 1;
    while (period < text.length() && !text.regionMatches(period, text, 0, text.length() - period)) {
      period++;
    }
    return period;
  }
}
