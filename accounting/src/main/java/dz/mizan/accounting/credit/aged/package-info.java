/**
 * What is open by its age, of customers (accounts 41) or suppliers (40), on any day; and a
 * customer's statement. Reads only.
 *
 * <p>Invariants: an aged balance adds up to what its open items come to on that day; a matching
 * counts from the day of the latest of its lines, so a payment of February leaves January's balance
 * as it was. A statement's closing is its opening and its movements.
 */
@NullMarked
package dz.mizan.accounting.credit.aged;

import org.jspecify.annotations.NullMarked;
