/**
 * Kinds of leave as data of each company: who pays, how days are counted, how a right to them
 * arises, and by date how many days one request may have. What the law gives is there from the
 * beginning ({@code prepare_leave_types} in SQL, with its sources); companies add their own.
 *
 * <p>Invariants: a code is one type's; a type that has entries in the ledger keeps its kind of
 * balance; a built-in type gives no less than the law and is never deleted (SQL holds it); no types
 * follow each other in a circle.
 */
@NullMarked
package dz.mizan.hr.leave.type;

import org.jspecify.annotations.NullMarked;
