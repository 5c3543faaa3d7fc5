/**
 * Who is away when: as JSON, and as iCalendar feeds (RFC 5545) that calendar programs subscribe to.
 *
 * <p>Invariants: colleagues see that somebody is away, never why; a feed's address is signed with
 * its end, needs no login, and stops when it ends, is revoked, or its owner or his user goes.
 */
@NullMarked
package dz.mizan.hr.leave.team;

import org.jspecify.annotations.NullMarked;
