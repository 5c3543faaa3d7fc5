/**
 * The only correction that a posted entry can have: an entry with the same lines the other way
 * round, which names it.
 *
 * <p>Invariants: an entry is reversed at most once (SQL holds it), and not before its own date;
 * what of it is matched must be undone first; its open items and those of the reversal settle each
 * other. By hand only entries are reversed that somebody posted or imported or that follow from an
 * event: a document's entry goes with its document, the opening and closing of a year with the
 * year. What a bank reconciliation or an active asset relies on stays until that is undone.
 */
@NullMarked
package dz.mizan.accounting.reversal;

import org.jspecify.annotations.NullMarked;
