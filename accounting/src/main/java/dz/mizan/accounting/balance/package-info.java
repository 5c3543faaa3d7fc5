/**
 * The trial balance: per account what was debited and credited in a fiscal year. A projection over
 * the balances that posting maintains; it reads, and writes nothing.
 *
 * <p>Invariant: total debit = total credit, because every entry balances.
 */
@NullMarked
package dz.mizan.accounting.balance;

import org.jspecify.annotations.NullMarked;
