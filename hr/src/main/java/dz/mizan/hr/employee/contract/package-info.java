/**
 * Contracts of work: CDI, CDD, part-time, trial, apprenticeship, one after the other.
 *
 * <p>Invariants, held by the database: no two of an employee overlap, unless cancelled; a CDD, a
 * trial and an apprenticeship have an end; a CDD says why; a contract is renewed once, by the one
 * that follows it, unless that is cancelled. It lies within the employment. An end that comes near
 * is told once, {@code CONTRACT_WARNING_DAYS} before.
 *
 * <p>Events out: {@code employee.contract-ending.v1}.
 */
@NullMarked
package dz.mizan.hr.employee.contract;

import org.jspecify.annotations.NullMarked;
