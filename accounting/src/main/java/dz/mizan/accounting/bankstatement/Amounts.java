package dz.mizan.accounting.bankstatement;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Amounts as banks write them. */
final class Amounts {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f']");
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}([.][0-9]{0,5})?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.,][0-9]{3})*");

  private Amounts() {}

  /**
   * A number with a sign before or after it, and thousands apart or not.
   *
   * @throws BrokenStatement if it is none, or has parts of centimes
   */
  static BigDecimal signed(String text, boolean decimalComma, int line) {
    var rest = BLANKS.matcher(text).replaceAll("");
    boolean isNegative = rest.startsWith("-") || rest.endsWith("-") || rest.startsWith("(");
    rest = rest.replaceAll("^[-+(]|[-+)]$", "");
    int point = rest.lastIndexOf(decimalComma ? ',' : '.');
    var whole = point < 0 ? rest : rest.substring(0, point);
    var cents = point < 0 ? "" : rest.substring(point + 1);
    var thousands = decimalComma ? "." : ",";
    if (whole.contains(thousands)
        && (!GROUPED.matcher(whole).matches() || whole.contains(decimalComma ? "," : "."))) {
      throw bad(text, line);
    }
    var amount = plain(whole.replace(thousands, "") + "." + cents, text, line);
    return isNegative ? amount.negate() : amount;
  }

  /**
   * A number without sign, with a point or, in MT940, a comma.
   *
   * @throws BrokenStatement if it is none, or has parts of centimes
   */
  static BigDecimal plain(String text, int line) {
    return plain(text.replace(',', '.'), text, line);
  }

  private static BigDecimal plain(String text, String shown, int line) {
    var complete = text.startsWith(".") && text.length() > 1 ? "0" + text : text;
    if (!PLAIN.matcher(complete).matches()) {
      throw bad(shown, line);
    }
    var number = new BigDecimal(complete.endsWith(".") ? complete + "0" : complete);
    if (number.stripTrailingZeros().scale() > 2) {
      throw bad(shown, line);
    }
    return number.setScale(2);
  }

  private static BrokenStatement bad(String text, int line) {
    var shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
    return BrokenStatement.at(line, "not an amount: " + shown);
  }
}
