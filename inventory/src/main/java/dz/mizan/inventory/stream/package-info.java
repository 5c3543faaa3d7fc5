/**
 * Stock levels as they change, as server-sent events.
 *
 * <p>Invariants: whatever is committed by any replica and visible to the client reaches it, in the
 * state that it has then (changes that follow each other closely come as one); a stream that is
 * resumed gets what it missed and nothing else, or says that it begins anew by {@code snapshot};
 * memory per stream is bounded, whoever reads slowly loses the stream.
 *
 * <p>How: a cursor is a snapshot of transactions as PostgreSQL writes it, with a time. What a
 * client has not seen is what is visible now and was not in its snapshot, however long the
 * transaction took that wrote it. The time is before all transactions that were not in the
 * snapshot, so that only the end of the tables is looked at. One poller per company and process
 * looks twice a second while somebody listens, and when it is woken by a commit.
 */
@NullMarked
package dz.mizan.inventory.stream;

import org.jspecify.annotations.NullMarked;
