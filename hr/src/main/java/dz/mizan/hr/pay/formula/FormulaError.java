package dz.mizan.hr.pay.formula;

/** A formula that cannot be used; says to its author what is wrong and where. */
public final class FormulaError extends RuntimeException {
  FormulaError(String message) {
    super(message, null, false, false);
  }

  static FormulaError at(int position, String message) {
    return new FormulaError(message + " at character " + (position + 1));
  }

  /** What is wrong; never null. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
