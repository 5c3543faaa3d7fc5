/**
 * Taxes that a company declares each month with the G50: TVA with its base per rate, stamp duty and
 * what was withheld from others (CTCA arts 76-1, 29 and 38; CIDTA arts 129-1 and 324). A month is
 * declared once; the return then stays as it was shown, and its entry moves what was collected and
 * deducted to what is due, or to the credit that is carried forward.
 *
 * <p>Invariants: due less credit after is collected less deductible less credit before; months are
 * declared in their order, after their end; after a return nothing is left on the accounts of TVA
 * but what is due or carried forward. Amounts of a return are rounded as CIDTA art. 324 says, and
 * the difference from the books goes to 658 or 758.
 */
@NullMarked
package dz.mizan.accounting.tax;

import org.jspecify.annotations.NullMarked;
