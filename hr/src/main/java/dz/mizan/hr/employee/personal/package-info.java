/**
 * What is known of a person and sealed: number of the social insurance, account, address,
 * telephone, e-mail, whom to call; birth, family and disability as one. Each is encrypted in a
 * column of its own; the insurance number has a blind index, by which it is found and kept unique.
 * In clear they leave through one endpoint, whose callers the audit names, and through the doors
 * for payroll and reports.
 *
 * <p>A change writes what changes and nothing else: what does not open, for its key is not there,
 * stays as it is stored.
 */
@NullMarked
package dz.mizan.hr.employee.personal;

import org.jspecify.annotations.NullMarked;
