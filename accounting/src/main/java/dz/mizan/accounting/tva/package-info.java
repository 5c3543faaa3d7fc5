/**
 * TVA: the rates of a day, and what a document comes to.
 *
 * <p>The law's rates are dated data here; a company may set its own from a day on. Inventory has
 * the same rates for its own documents: a service knows no other's tables, and a document keeps the
 * rate that it was made with. Invariants: one own rate per code and day; what is exempt stays so;
 * {@link dz.mizan.accounting.tva.Totals} rounds once per rate.
 */
@NullMarked
package dz.mizan.accounting.tva;

import org.jspecify.annotations.NullMarked;
