/**
 * Advances and loans that are given back by instalments, and garnishments. What is still owed only
 * goes down by approved runs; SQL holds that no more is taken than is owed.
 */
@NullMarked
package dz.mizan.hr.pay.element.debt;

import org.jspecify.annotations.NullMarked;
