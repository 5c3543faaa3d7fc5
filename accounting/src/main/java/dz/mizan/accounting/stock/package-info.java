/**
 * Perpetual inventory: what a movement of stock was worth is booked in journal ST.
 *
 * <p>Event in: {@code dz.mizan.inventory.stock.moved.v1}. Out: by way of the entry.
 *
 * <p>The accounts are rows of {@code posting_rule}, per company, seeded from {@code
 * seed/posting_rules.csv} and chosen by the movement's kind and the sign of its value:
 *
 * <ul>
 *   <li>receipt: debit 301 Marchandises (groupe A), credit 380 Marchandises stockées
 *   <li>issue: debit 600 Achats de marchandises vendues, credit 301
 *   <li>adjustment, surplus: debit 301, credit 757 Produits exceptionnels sur opérations de gestion
 *   <li>adjustment, shortage: debit 657 Charges exceptionnelles de gestion courante, credit 301
 *   <li>a receipt or an issue that is taken back: the same accounts the other way round
 * </ul>
 *
 * <p>How certain that is: the scheme 38x, then 3x, then 60x is the SCF's permanent inventory as
 * taught, not read in the arrêté; 757 and 657 for inventory differences are a choice (603 is used
 * too), to be confirmed by an accountant. The normalised list stops at 30; 301 is the usual
 * subdivision that can be posted to.
 *
 * <p>Invariants: a value of zero makes no entry; one event makes one entry, inside and outside the
 * inbox; the entry's date is the day of the movement in the company's zone, whose fiscal year opens
 * if need be.
 */
@NullMarked
package dz.mizan.accounting.stock;

import org.jspecify.annotations.NullMarked;
