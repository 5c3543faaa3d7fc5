package dz.mizan.hr.pay.formula;

import dz.mizan.hr.pay.exact.Fraction;

/** What the names of a formula stand for, in the payslip that is being calculated. */
@FunctionalInterface
public interface Names {
  /** The value of a fact, or of another component. */
  Fraction value(String name);
}
