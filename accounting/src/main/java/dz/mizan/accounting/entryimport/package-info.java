/**
 * Opening balances and journals from files: taken in while they are uploaded, checked line by line,
 * then posted, all or nothing, in one transaction.
 *
 * <p>A dry run does the same and takes everything back. A file that was imported is not imported
 * again: its SHA-256 is the key, and the answer that of the first time. An upload that breaks off
 * has written nothing that counts. Memory is that of some thousand lines, however long the file.
 *
 * <p>What takes longer than a request may is done beside the requests, in one transaction too: a
 * row says so, which goes with its effect, and a job begins anew what nobody is at. Whoever posts a
 * file or takes one back has the books alone, as who closes a month.
 *
 * <p>Invariants: what is posted is what was checked; a refused file leaves no entry and no number;
 * a year has at most one opening that was imported and stands. What was imported is reversed like
 * what was posted by hand, an opening on 1 January, or all of it in one call, all or nothing; then
 * a corrected file may be imported.
 */
@NullMarked
package dz.mizan.accounting.entryimport;

import org.jspecify.annotations.NullMarked;
