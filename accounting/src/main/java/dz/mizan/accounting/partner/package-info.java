/**
 * Customers and suppliers as the books know them. Those that inventory keeps have its ids.
 * Invariant: accounts, credit limit and terms are accounting's own and no event of inventory
 * changes them.
 */
@NullMarked
package dz.mizan.accounting.partner;

import org.jspecify.annotations.NullMarked;
