/** Exact numbers: what the law and formulas divide is rounded once, at the end. */
@NullMarked
package dz.mizan.hr.pay.exact;

import org.jspecify.annotations.NullMarked;
