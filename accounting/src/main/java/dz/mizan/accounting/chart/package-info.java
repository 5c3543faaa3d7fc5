/**
 * The chart of accounts. Each company has its own copy of the SCF's list ({@code
 * seed/scf_accounts.csv}: 335 normalised accounts of the arrêté of 26 July 2008 and 150 usual
 * subdivisions, in French, English and Arabic).
 *
 * <p>Invariants: codes are decimal and an account's parent is a prefix of its code; accounts of one
 * or two digits are headings and are not posted to. An account with subdivisions may be posted to:
 * practice books on 101 whether 1011 exists or not.
 */
@NullMarked
package dz.mizan.accounting.chart;

import org.jspecify.annotations.NullMarked;
