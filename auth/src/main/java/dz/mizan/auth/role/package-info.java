/**
 * Roles: named sets of permissions. The built-in ones are the same in every company; a company may
 * have roles of its own beside them. A user names his roles by their codes.
 */
@NullMarked
package dz.mizan.auth.role;

import org.jspecify.annotations.NullMarked;
