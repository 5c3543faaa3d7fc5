/**
 * The chart of accounts. Each company has its own copy of the SCF's list ({@code
 * seed/scf_accounts.csv}: 335 normalised accounts of the arrêté of 26 July 2008 and 150 usual
 * subdivisions, in French, English and Arabic), and adds accounts of its own under it.
 *
 * <p>Invariants: codes are decimal and an account's parent is the longest other code that its own
 * begins with, whose class, type and normal side it has; accounts of one or two digits are headings
 * and are not posted to. An account with subdivisions may be posted to: practice books on 101
 * whether 1011 exists or not. Nothing is posted to a closed account, and none is closed that has a
 * balance in an open year, open subdivisions or an active journal. Whether its lines are matched
 * never changes once it has lines, because each line is either an open item or none.
 */
@NullMarked
package dz.mizan.accounting.chart;

import org.jspecify.annotations.NullMarked;
