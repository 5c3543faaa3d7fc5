/**
 * Users of a company, their roles and permissions. A username is unique in its company whatever its
 * case and Unicode form; only an authorized user has roles; nobody grants what he lacks himself.
 * Events out: {@code user.registered.v1}, {@code user.authorized.v1}.
 */
@NullMarked
package dz.mizan.auth.user;

import org.jspecify.annotations.NullMarked;
