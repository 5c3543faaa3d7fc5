/**
 * Self-service: an employee sees his own record and documents, and asks to have something about
 * himself changed.
 *
 * <p>A change request goes {@code DRAFT → SUBMITTED → APPROVED}, or is {@code REJECTED} or {@code
 * CANCELLED}. One of a kind is open at a time. Approving applies it, in the same transaction;
 * nobody decides on his own. What is asked for is sealed; it is in no event, audit entry or stored
 * answer. Whoever is no employee has nothing here ({@code not-found}).
 */
@NullMarked
package dz.mizan.hr.selfservice;

import org.jspecify.annotations.NullMarked;
