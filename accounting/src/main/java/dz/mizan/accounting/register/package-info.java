/**
 * The books that the law names: grand livre, journal and journal centralisateur (loi 07-11 art.
 * 20). Read page by page as JSON, as CSV of any length in constant memory, or printed. They read,
 * and write nothing.
 *
 * <p>Invariant: the opening balance of an account and its lines come to the balance that the
 * balance générale shows. What the opening entry of a year carries over is the opening balance, not
 * a line.
 */
@NullMarked
package dz.mizan.accounting.register;

import org.jspecify.annotations.NullMarked;
