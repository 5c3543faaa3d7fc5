/**
 * What the statements look like: their lines, and the line that each account's balance lands on.
 * Data of each company, which starts as the SCF's (arrêté of 26 July 2008) and is changed one
 * statement at a time.
 *
 * <p>Invariants: one prefix has one row, and the longest prefix of an account decides, so an
 * account lands on exactly one line whichever its sign; every line counts exactly once in what the
 * statement comes to, so assets equal liabilities and the result is income less expenses as long as
 * the books balance; no account of the chart is left out. A change that breaks one of them is
 * refused.
 */
@NullMarked
package dz.mizan.accounting.layout;

import org.jspecify.annotations.NullMarked;
