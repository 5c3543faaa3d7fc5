/**
 * The books of a company by the SCF (Système Comptable Financier, loi 07-11).
 *
 * <p>Events in: {@code dz.mizan.auth.company.registered.v1} opens a company's books; {@code
 * dz.mizan.inventory.stock.moved.v1} is booked as perpetual inventory, and so are the other events
 * of inventory and hr that the features name, each by a template of the company. Event out: {@code
 * dz.mizan.accounting.entry.posted.v1}.
 */
@NullMarked
package dz.mizan.accounting;

import org.jspecify.annotations.NullMarked;
