/**
 * Employees and their national number.
 *
 * <p>Employee numbers ({@code E-0001}) have no gaps. The national number is personal data: the
 * table holds it encrypted (AES-256-GCM, the key's id with the value) beside a blind index that
 * keeps it unique in the company. In clear it leaves through one audited endpoint only; never
 * through lists, events, the audit or logs. Where its last four digits are shown, they are
 * decrypted for that answer.
 *
 * <p>Events out: {@code employee.hired.v1}, {@code employee.changed.v1}.
 */
@NullMarked
package dz.mizan.hr.employee;

import org.jspecify.annotations.NullMarked;
