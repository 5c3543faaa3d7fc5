/**
 * Point of sale. A till sells from one warehouse by one price list; its cashier opens a session
 * with a float, sells, and closes it with a count, which makes the Z report. All that concerns a
 * till happens under the lock of its row, so that closing and selling exclude each other, and
 * tickets, sessions and Z reports are numbered without a gap.
 *
 * <p>Rules that were chosen, as no law states them:
 *
 * <ul>
 *   <li><b>Prices</b> are what the customer sees: with TVA unless the till says otherwise. Then the
 *       sum of a rate's lines is exact, HT = TTC / (1 + rate) half-up to the centime, once per
 *       rate, and TVA is the rest. For prices without TVA, TVA = HT × rate half-up, once per rate,
 *       and TTC is the sum. Both ways HT + TVA = TTC, per rate and line by line: a line has the
 *       growth of its rate's total.
 *   <li><b>Offline first.</b> A ticket has an id made by the till; the same again gets the same
 *       answer, other content under it is refused. What was sold offline has happened: it is never
 *       refused for stock, price, stamp or credit. What cannot leave the stock yet waits as
 *       STOCK_PENDING, and the job {@code book-pending-tickets} goes on trying; what deviates is
 *       flagged. Online the same is refused, and nothing changes. Returns are made online only:
 *       what was returned before is known here alone.
 *   <li><b>Late tickets.</b> A Z report never changes. A ticket of a closed session is part of the
 *       till's open session, or of the next one, whose Z shows it apart; as its cash was counted in
 *       the closed session, the drawer of the later one is not expected to have it.
 *   <li><b>Cash</b> is rounded to the multiple of {@code cashRounding} of the settings, after the
 *       stamp; the difference is shown. Stamp is due on what is paid in cash, not on the rest, and
 *       stays when goods come back.
 *   <li><b>On account</b> goes only what the customer's credit allows, together with his orders;
 *       what comes back on account is never refused for it.
 *   <li><b>Returns</b> name the line that was sold: never more than that, at its price and its
 *       cost, however many parts they come in, and of its lots only those that are not back yet.
 * </ul>
 *
 * <p>Events out: {@code ticket.issued.v1}, {@code till-session.opened.v1}, {@code
 * till-session.closed.v1}.
 */
@NullMarked
package dz.mizan.inventory.pos;

import org.jspecify.annotations.NullMarked;
