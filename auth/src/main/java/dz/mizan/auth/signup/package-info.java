/**
 * Sign-up: a company and its superuser come to be together. Event out: {@code
 * company.registered.v1}.
 */
@NullMarked
package dz.mizan.auth.signup;

import org.jspecify.annotations.NullMarked;
