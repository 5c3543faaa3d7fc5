/**
 * What auth makes of hr's employees: somebody who is hired is proposed as a user, and an admin
 * accepts that, by an invitation or by saying which user it is; who leaves or is suspended is shut
 * out at once, with all of his sessions, but for the last one who may do everything.
 *
 * <p>Of each employee's events only those later than the last one taken in count. Whoever comes
 * back is proposed anew: hr proposes, people decide. If the user is deleted, the proposal is open
 * again (in SQL, however he is deleted).
 *
 * <p>Events in: {@code dz.mizan.hr.employee.hired.v1}, {@code changed}, {@code left} and {@code
 * suspended}. Events out: those of users.
 */
@NullMarked
package dz.mizan.auth.employee;

import org.jspecify.annotations.NullMarked;
