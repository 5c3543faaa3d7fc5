/**
 * What changes each month and what is taken off the net pay: variable elements (hours, days,
 * bonuses), entered one by one or imported; advances and loans with instalments; garnishments.
 *
 * <p>Amounts of elements are sealed. Elements of a month that was paid are refused unless they are
 * said to be late: back pay finds those. What a run takes off advances and garnishments is counted
 * when it is approved, and no more than is owed, in SQL too.
 */
@NullMarked
package dz.mizan.hr.pay.element;

import org.jspecify.annotations.NullMarked;
