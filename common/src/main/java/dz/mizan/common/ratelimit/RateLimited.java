package dz.mizan.common.ratelimit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method may be called only so often from one client address: as often as the limit of
 * that name says. Every call counts, also one that is refused later.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimited {

  /** The limit: its quota is {@code mizan.rate-limit.<value>}. */
  @Nonbinding
  String value();
}
