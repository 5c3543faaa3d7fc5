/**
 * Users of a company, their roles and permissions. A username is unique in its company whatever its
 * case and Unicode form; only an authorized user has roles; superusers and admins are made only by
 * one who may do everything. Events out: {@code user.registered.v1}, {@code user.authorized.v1}.
 */
@NullMarked
package dz.mizan.auth.user;

import org.jspecify.annotations.NullMarked;
