/**
 * The lists that go to the tax office once a year: customers with what was sold to them (CIDTA art.
 * 183 ter [V2]) and suppliers' invoices with the TVA that was deducted (CTCA art. 29 [V2]). Made
 * from the posted entries, so that nothing is left out that was not an invoice of this program.
 * What names no partner cannot be listed: sales at the till, those on account included, since the
 * till's session has their income; TVA deducted without a supplier, which the anomalies tell.
 * Reads, and writes nothing.
 */
@NullMarked
package dz.mizan.accounting.taxlist;

import org.jspecify.annotations.NullMarked;
