package dz.mizan.common.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Before the body is validated and before any transaction. */
@SteppedUp
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class SteppedUpInterceptor {
  private static final long CLOCK_SKEW_SECONDS = 30;

  private final CurrentIdentityAssociation identities;

  SteppedUpInterceptor(CurrentIdentityAssociation identities) {
    this.identities = identities;
  }

  @AroundInvoke
  Object run(InvocationContext invocation) {
    var orLoggedIn = invocation.getInterceptorBinding(SteppedUp.class).orLoggedIn();
    return identities
        .getDeferredIdentity()
        .chain(
            identity ->
                isFresh(identity, orLoggedIn)
                    ? proceed(invocation)
                    : Uni.createFrom().failure(new StepUpRequired()));
  }

  private static boolean isFresh(SecurityIdentity identity, boolean orLoggedIn) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.containsClaim("sid")
        && (isYoung(token, "stepped_up_at") || orLoggedIn && isYoung(token, "auth_time"));
  }

  private static boolean isYoung(JsonWebToken token, String claim) {
    Object at = token.getClaim(claim);
    try {
      long ageSeconds = System.currentTimeMillis() / 1_000 - Long.parseLong(String.valueOf(at));
      return -CLOCK_SKEW_SECONDS < ageSeconds && ageSeconds < SteppedUp.MAX_AGE_SECONDS;
    } catch (NumberFormatException missing) {
      return false;
    }
  }

  @SuppressWarnings("unchecked")
  private static Uni<Object> proceed(InvocationContext invocation) {
    try {
      return (Uni<Object>) invocation.proceed();
    } catch (Exception e) {
      return Uni.createFrom().failure(e);
    }
  }
}
