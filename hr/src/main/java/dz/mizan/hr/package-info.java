/**
 * People of a company: {@link dz.mizan.hr.department departments} and {@link dz.mizan.hr.employee
 * employees}. This package itself only connects the service to the broker.
 */
@NullMarked
package dz.mizan.hr;

import org.jspecify.annotations.NullMarked;
