/**
 * Settling by hand, on top of {@link dz.mizan.accounting.matching.Matchings}: what is open, what
 * could settle what, full and partial matchings and their undoing.
 *
 * <p>Invariants: a matching has as much on either side, in the company's currency; where lines that
 * settle each other in a foreign currency do not in the company's, the difference is a realised
 * loss (666) or gain (766) with an entry of its own that is part of the matching, and is reversed
 * when the matching is undone. Proposals change nothing; matching automatically is taking all of
 * them.
 */
@NullMarked
package dz.mizan.accounting.settlement;

import org.jspecify.annotations.NullMarked;
