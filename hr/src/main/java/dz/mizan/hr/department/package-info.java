/**
 * Departments: the tree that employees belong to.
 *
 * <p>Codes are unique in the company, a parent is of the same company, and no department is above
 * itself; an archived one takes nobody in; who leaves the company heads none any more. All of that
 * is held by the database. The door for other features is {@link
 * dz.mizan.hr.department.Departments}.
 */
@NullMarked
package dz.mizan.hr.department;

import org.jspecify.annotations.NullMarked;
