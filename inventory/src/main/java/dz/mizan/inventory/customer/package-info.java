/**
 * Customers: companies and persons who buy. Code, NIF, NIS, RC and AI are each unique in a company,
 * where there are any. NIF (15 digits, 20 of a branch) and NIS (15 digits) have one form and are
 * refused otherwise; of a strange RC or AI the answer warns. Phone and e-mail are in no event and
 * no audit entry; the address is in the event, for invoices, and in no audit entry.
 *
 * <p>Credit is accounting's business; this is a copy of what it said last. Without a word of it no
 * limit is known, and every order is allowed.
 *
 * <p>Event out: {@code customer.changed.v1}, the whole customer at each version.
 *
 * <p>Event in: {@code accounting.credit.changed.v1}, by customer, newer sequence wins.
 */
@NullMarked
package dz.mizan.inventory.customer;

import org.jspecify.annotations.NullMarked;
