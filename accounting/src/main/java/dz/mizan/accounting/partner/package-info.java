/**
 * Customers and suppliers as the books know them. Those that inventory keeps have its ids, and come
 * by its events {@code dz.mizan.inventory.customer.changed.v1} and {@code supplier.changed.v1}: the
 * whole state, a newer sequence wins. Who is named by another event first is met by what that one
 * tells of him ({@link dz.mizan.accounting.partner.TakePartner}). Partners that only accounting
 * deals with are made here.
 *
 * <p>Invariant: accounts, credit limit and terms are accounting's own and no event of inventory
 * changes them; the terms are taken from its first word.
 */
@NullMarked
package dz.mizan.accounting.partner;

import org.jspecify.annotations.NullMarked;
