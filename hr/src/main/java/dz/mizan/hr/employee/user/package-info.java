/**
 * Which user of auth's an employee is, as auth tells it: one user for an employee, one employee for
 * a user. hr's own link, by {@code PUT /employees/{id}/user}, gives way to what auth tells.
 *
 * <p>Events in: {@code dz.mizan.auth.user.linked.v1}, {@code dz.mizan.auth.user.deleted.v1}. Events
 * out: {@code employee.changed.v1}.
 */
@NullMarked
package dz.mizan.hr.employee.user;

import org.jspecify.annotations.NullMarked;
