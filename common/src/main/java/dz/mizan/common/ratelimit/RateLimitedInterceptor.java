package dz.mizan.common.ratelimit;

import dz.mizan.common.web.ClientAddress;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Before validation and any other work. */
@RateLimited("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RateLimitedInterceptor {
  private final RateLimits limits;
  private final CurrentVertxRequest current;

  RateLimitedInterceptor(RateLimits limits, CurrentVertxRequest current) {
    this.limits = limits;
    this.current = current;
  }

  @AroundInvoke
  Object run(InvocationContext invocation) throws Exception {
    var limit = limits.named(invocation.getInterceptorBinding(RateLimited.class).value());
    var request = current.getCurrent().request();
    var decision = limit.take(ClientAddress.group(request));
    RateLimitHeaders.add(request.response().headers(), decision);
    decision.require();
    return invocation.proceed();
  }
}
