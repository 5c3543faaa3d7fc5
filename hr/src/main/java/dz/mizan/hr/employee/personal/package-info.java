/**
 * What is known of a person and sealed: number of the social insurance, account, address,
 * telephone, e-mail, whom to call. Each is encrypted in a column of its own; the insurance number
 * has a blind index, by which it is found and kept unique. In clear they leave through one
 * endpoint, whose callers the audit names, and through the doors for payroll.
 */
@NullMarked
package dz.mizan.hr.employee.personal;

import org.jspecify.annotations.NullMarked;
