/**
 * Valuing at the end of a period what is owed, claimed or held in foreign currencies.
 *
 * <p>What counts is what was open on the day of lines on accounts that are matched, and what
 * treasury, loans and deposits held. The difference between its value at the day's rate and in the
 * books goes to a loss and a gain account: 666 and 766 by default (SCF: differences on monetary
 * items are charges and income of the year [K]; the chart's 476 and 477 are suspense accounts, a
 * company that wants them sets them). The entries are reversed on the next day, so that settling
 * later books the whole realised difference. Invariant: a day has at most one revaluation that
 * stands; one with a wrong rate is cancelled on both its days.
 */
@NullMarked
package dz.mizan.accounting.revaluation;

import org.jspecify.annotations.NullMarked;
