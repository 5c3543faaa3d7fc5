/** Days as parameters, and lists as JSON or CSV. Mechanisms only, without a noun of people. */
@NullMarked
package dz.mizan.hr.listing;

import org.jspecify.annotations.NullMarked;
