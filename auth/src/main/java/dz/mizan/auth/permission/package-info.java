/**
 * Permissions: what they are called, which contains which, and which there are in all services. A
 * permission is {@code resource:action}; {@code resource:*} is every action on the resource and
 * {@code *:*} everything.
 */
@NullMarked
package dz.mizan.auth.permission;

import org.jspecify.annotations.NullMarked;
