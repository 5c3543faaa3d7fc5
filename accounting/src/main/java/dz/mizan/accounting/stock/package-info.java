/**
 * Perpetual inventory: what a movement of stock was worth is booked in journal ST.
 *
 * <p>Events in: {@code dz.mizan.inventory.stock.moved.v1}; {@code
 * dz.mizan.inventory.transfer.shortage-closed.v1} for what was lost between two warehouses, when it
 * is in no stock any more; {@code dz.mizan.inventory.landed-cost.allocated.v1} and {@code
 * .cancelled.v1} for the share of goods that had gone. Out: by way of the entry.
 *
 * <p>The accounts are in the company's posting templates, chosen by the movement's kind and whether
 * the value rose or fell ({@code receipt.increase}). The usual ones:
 *
 * <ul>
 *   <li>receipt: debit 301 Marchandises (groupe A), credit 380 Marchandises stockées
 *   <li>issue: debit 600 Achats de marchandises vendues, credit 301
 *   <li>a customer's return: debit 301, credit 600
 *   <li>a return to a supplier: debit 380, credit 301
 *   <li>landed costs (revaluation): debit 301, credit 380
 *   <li>landed costs of goods that had gone: debit 600, credit 380
 *   <li>a transfer that is sent: debit 373 Stocks en dépôt ou en consignation, credit 301; one that
 *       arrives: debit 301, credit 373
 *   <li>adjustment or count, surplus: debit 301, credit 757 Produits exceptionnels sur opérations
 *       de gestion
 *   <li>adjustment or count, shortage, and scrap: debit 657 Charges exceptionnelles de gestion
 *       courante, credit 301
 *   <li>what was lost on its way: debit 657, credit 373
 *   <li>what takes a movement back: its accounts the other way round, so a shortage that turns out
 *       to be none reduces the charge and is no income
 * </ul>
 *
 * <p>How certain that is: the scheme 38x, then 3x, then 60x is the SCF's permanent inventory as
 * taught, not read in the arrêté. The following are choices, to be confirmed by an accountant: 757
 * and 657 for inventory differences and scrap (603 is used too); 380 for landed costs (388 Frais
 * accessoires d'achats stockés is used too); 373 for goods on their way between warehouses: the SCF
 * wants them in 37 Stocks à l'extérieur, whose normalised list stops there, and of its usual
 * subdivisions 371 and 372 are of materials and supplies and 374 of goods under customs. The
 * normalised list stops at 30 too; 301 is the usual subdivision that can be posted to.
 *
 * <p>Invariants: a value of zero makes no entry; one event makes one entry, inside and outside the
 * inbox; the balance of 301 is the value of the stock, that of 373 the value of what is on its way;
 * the entry's date is the movement's business date, or the day of the movement in the company's
 * zone where the event tells none, and its fiscal year opens if need be.
 */
@NullMarked
package dz.mizan.accounting.stock;

import org.jspecify.annotations.NullMarked;
