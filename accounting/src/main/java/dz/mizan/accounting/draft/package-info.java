/**
 * Entries that are not in the books yet: {@code DRAFT}, then posted, which ends the draft.
 *
 * <p>A draft may be incomplete and unbalanced; it has no number and counts in no balance. Posting
 * it checks all of it and names everything that is wrong at once; nothing changes then. What is
 * posted keeps the draft's id, so posting twice gives the same entry. SQL holds that an id is
 * either a draft's or an entry's.
 */
@NullMarked
package dz.mizan.accounting.draft;

import org.jspecify.annotations.NullMarked;
