/**
 * Users of a company: how they come in, what they may do, how they go. A username is unique in its
 * company whatever its case and Unicode form. Only who was let in or invited has rights. A
 * superuser who may log in is always left. Each version of a user is one event; whatever changes is
 * asked for anew by all services.
 *
 * <p>Doors: {@link dz.mizan.auth.user.Users} for logins and tokens, {@link
 * dz.mizan.auth.user.AcceptInvitation}, {@link dz.mizan.auth.user.EmployeeUsers} and {@link
 * dz.mizan.auth.user.ShutOutEmployee}. Events out: {@code user.registered.v1}, {@code
 * user.invited.v1}, {@code user.authorized.v1}, {@code user.rejected.v1}, {@code user.changed.v1},
 * {@code user.deactivated.v1}, {@code user.deleted.v1}, {@code user.linked.v1}.
 */
@NullMarked
package dz.mizan.auth.user;

import org.jspecify.annotations.NullMarked;
