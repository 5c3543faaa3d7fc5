package dz.mizan.hr.pay.formula;

/** The facts of this employee make a formula divide by zero. */
public final class DivisionByZero extends RuntimeException {
  DivisionByZero() {
    super("division by zero", null, false, false);
  }
}
