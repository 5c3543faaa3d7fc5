package dz.mizan.common.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;

/** Inside the company transaction, so that the answer commits with the effect. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 910)
class IdempotentInterceptor {
  private final Idempotency idempotency;

  IdempotentInterceptor(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  @AroundInvoke
  Object run(InvocationContext invocation) {
    var body =
        Arrays.stream(invocation.getParameters()).filter(Record.class::isInstance).findFirst();
    return idempotency.once(body.orElse(null), () -> proceed(invocation));
  }

  @SuppressWarnings("unchecked")
  private static Uni<RestResponse<Object>> proceed(InvocationContext invocation) {
    try {
      return (Uni<RestResponse<Object>>) invocation.proceed();
    } catch (Exception e) {
      return Uni.createFrom().failure(e);
    }
  }
}
