/** The events of companies after their sign-up. */
@NullMarked
package dz.mizan.auth.company.event;

import org.jspecify.annotations.NullMarked;
