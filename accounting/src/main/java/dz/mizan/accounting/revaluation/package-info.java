/**
 * Valuing at the end of a period what is owed, claimed or held in foreign currencies.
 *
 * <p>What counts is what is open now of lines up to the day on accounts that are matched, and what
 * accounts of class 5 hold. The difference between its value at the day's rate and in the books
 * goes to a loss and a gain account: 666 and 766 by default (SCF: differences on monetary items are
 * charges and income of the year [K]; the chart's 476 and 477 are suspense accounts, a company that
 * wants them sets them). The entries are reversed on the next day, so that settling later books the
 * whole realised difference. Invariant: a day is revalued at most once.
 */
@NullMarked
package dz.mizan.accounting.revaluation;

import org.jspecify.annotations.NullMarked;
