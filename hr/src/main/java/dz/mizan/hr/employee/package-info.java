/**
 * Employees: who they are, and the doors to them.
 *
 * <p>Employee numbers ({@code E-0001}) have no gaps; who comes back keeps his. Where somebody
 * stands is in {@code assignment} by day; the employee has the copy of today. The version of an
 * employee counts the events about him.
 *
 * <p>Personal data is sealed (AES-256-GCM, the key's id with the value), numbers beside a blind
 * index that keeps them unique and finds them. In clear they leave through audited endpoints and
 * the doors for payroll only; never through lists, events, the audit or logs. Where the last four
 * digits of a national number are shown, they are decrypted for that answer.
 *
 * <p>Doors: {@link dz.mizan.hr.employee.Reach} (who may see whom), {@link
 * dz.mizan.hr.employee.PeopleAtWork} (who works when and for what), {@link
 * dz.mizan.hr.employee.Identifiers}, {@link dz.mizan.hr.employee.SealedFields} (seals columns; each
 * has an {@code EncryptedColumn} bean, by which it is exported and its keys are rotated), {@link
 * dz.mizan.hr.employee.ChangeEmployee}, {@link dz.mizan.hr.employee.MinimumWage}.
 *
 * <p>Events out: {@code employee.hired.v1}, {@code employee.changed.v1}; those of the packages
 * below.
 */
@NullMarked
package dz.mizan.hr.employee;

import org.jspecify.annotations.NullMarked;
