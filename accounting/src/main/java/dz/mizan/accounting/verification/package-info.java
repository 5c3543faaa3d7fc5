/**
 * Proofs of the books for an auditor. Each entry is sealed under the hash of the one before it in
 * its journal and year, so a change of one shows, whoever made it; numbers have no gap up to the
 * counter; balances and open items are what the lines add up to. It reads, and changes nothing.
 */
@NullMarked
package dz.mizan.accounting.verification;

import org.jspecify.annotations.NullMarked;
