/**
 * Roles: named sets of permissions. The built-in ones are the same in every company; a company may
 * have roles of its own beside them. A user names his roles by their codes. Nobody grants what he
 * has not himself, but for the built-in roles that do not govern.
 *
 * <p>Doors: {@link dz.mizan.auth.role.GrantRights} for whoever gives rights to users or machines,
 * {@link dz.mizan.auth.role.Authority} for whoever deals with somebody who governs.
 */
@NullMarked
package dz.mizan.auth.role;

import org.jspecify.annotations.NullMarked;
