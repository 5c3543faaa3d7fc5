/**
 * Who did what to which row, written with the change and sealed afterwards (ADR 14).
 *
 * <p>Entries are only ever added. Within seconds of its commit an entry belongs to exactly one seal
 * of its company. Seals count from 1 without a gap; each covers the one before, under a key that is
 * not in the database. So what was changed, taken away or slipped in behind the service's back is
 * found by {@code GET /api/v1/audit/verify}.
 */
@NullMarked
package dz.mizan.common.audit;

import org.jspecify.annotations.NullMarked;
