/**
 * What the law says of pay, as data with the day from which it holds and its source: the minimum
 * wage, the branches of CNAS, the scale of the IRG. A month is calculated by the rules of that
 * month for ever. Nothing here reads or writes anything.
 *
 * <p>The scale of before 2022 is not here: it was not read in a text of law with certainty, so an
 * earlier month is refused.
 */
@NullMarked
package dz.mizan.hr.pay.rule;

import org.jspecify.annotations.NullMarked;
