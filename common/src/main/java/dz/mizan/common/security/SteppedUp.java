package dz.mizan.common.security;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For what must not be done with a token that was left lying around: within the last five minutes
 * the user has proved again who he is ({@code POST /api/v1/users/step-up}, claim {@code
 * stepped_up_at}). Otherwise it is refused with {@link StepUpRequired}, before anything else but
 * the check of the permission. A machine's API key never satisfies it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SteppedUp {
  /** How long a proof will do. */
  long MAX_AGE_SECONDS = 300;

  /** Whether having logged in within the last five minutes (claim {@code auth_time}) will do. */
  @Nonbinding
  boolean orLoggedIn() default false;
}
