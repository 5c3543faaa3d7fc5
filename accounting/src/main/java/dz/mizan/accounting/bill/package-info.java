/**
 * What suppliers bill, and their credit notes. A bill is written as a draft, held against what was
 * ordered and received (three-way match), posted with a gapless number (FF, credit notes AF), and
 * cancelled by a reversing entry as long as nothing of it is paid.
 *
 * <p>Lines: goods and services of a receipt settle 408 at the price of the order, in proportion to
 * what is open of the receipt's line, so that all bills of a receipt add up to it to the centime;
 * what the supplier asks beyond or below goes to the setting bill-price-difference-account, and
 * above the tolerance needs {@code bills:approve-difference}. Expenses, fixed assets and transport
 * name their account. A bill of fixed assets alone is owed on 404.
 *
 * <p>TVA is rounded once per rate; the sum on the paper may differ by the tolerance of the
 * settings, which goes to the largest rate. It is recoverable (44566, assets 44562) unless a line
 * says otherwise or a bill above the limit is paid in cash (CTCA art. 30, [V2]). Where it is not,
 * it is part of what was bought; for goods it goes to 6422, for their value is fixed when they
 * come.
 *
 * <p>Invariants, in SQL too: one posted bill per paper of a supplier; total TTC = HT + TVA; payable
 * = TTC + stamp - withheld, above zero; a posted bill is only ever cancelled; no more is billed
 * than came, no more credited than was billed. Whether it is paid is what its entry has open.
 */
@NullMarked
package dz.mizan.accounting.bill;

import org.jspecify.annotations.NullMarked;
