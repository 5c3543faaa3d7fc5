/**
 * Prepares a company that has signed up: its first department, {@code DG}, and the kinds of leave
 * of the law. Until then every other request of the company is answered with {@code
 * company-not-ready}.
 *
 * <p>Events in: {@code dz.mizan.auth.company.registered.v1}.
 */
@NullMarked
package dz.mizan.hr.company;

import org.jspecify.annotations.NullMarked;
