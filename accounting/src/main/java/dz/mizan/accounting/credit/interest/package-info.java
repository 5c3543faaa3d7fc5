/**
 * What becomes of debts that are late: interest, and their transfer to doubtful debts.
 *
 * <p>Late interest is simple, by days of 365, on what is open; {@code late-interest-rate} is a
 * setting (none by default: the rate is the contract's, or the law's of the day). Days are charged
 * once, and interest bears no interest. Charging it posts debit 411, credit 763 in journal OD; for
 * an invoice that names it as its own line (décret 05-468 art. 8) take the preview's amounts.
 *
 * <p>A doubtful debt goes from 411 to 416, line by line, and each line is matched with what takes
 * it out; what is thought to be lost of it goes to 491 (expense 685).
 *
 * <p>Invariants: the days of an item are charged once (key in SQL); a transfer takes what is open,
 * no more; nothing is booked if any of it was paid meanwhile.
 */
@NullMarked
package dz.mizan.accounting.credit.interest;

import org.jspecify.annotations.NullMarked;
