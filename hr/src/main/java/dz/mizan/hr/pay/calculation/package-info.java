/**
 * What a payslip comes to, from what is known of the employee's month: pure, nothing is read or
 * written here. A company's components are worked out in the order of what they read; then come
 * CNAS, the IRG, advances, garnishments and the lines for the books. Every line says by which rule
 * and source it came about. What cannot be right (no salary, pay below the SNMG without a reason, a
 * formula that divides by zero, a negative net) blocks that payslip, with its reason.
 *
 * <p>Amounts are rounded half-up to centimes once, where a component, a contribution or the tax is
 * done.
 */
@NullMarked
package dz.mizan.hr.pay.calculation;

import org.jspecify.annotations.NullMarked;
