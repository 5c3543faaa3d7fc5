/**
 * The language in which a company says what a component comes to: exact numbers, the four
 * operations, comparison, {@code if}, {@code min}, {@code max}, {@code round}, {@code floor},
 * {@code and}, {@code or}, {@code not}.
 *
 * <pre>
 * if(seniority &gt;= 1, BASE * 0.01 * min(seniority, 20), 0)
 * </pre>
 *
 * <p>Names in small letters are facts about the month of the employee that is calculated, names in
 * capitals are other components of the same payslip. There is nothing else to name: another
 * employee, a file, a loop or a function of one's own cannot be written. What a formula is made of
 * is bounded, so is the time it takes. Conditions and numbers are told apart when it is saved.
 */
@NullMarked
package dz.mizan.hr.pay.formula;

import org.jspecify.annotations.NullMarked;
