package dz.mizan.common.security;

import dz.mizan.common.web.ClientAddress;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jboss.logging.MDC;

/** Finds out who sent a request, and makes him its caller. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
  private final KnownCallers callers;
  private final RefusedAddresses refusedAddresses;
  private final LastSeen lastSeen;
  private final Admission admission;

  TokenMechanism(
      KnownCallers callers,
      RefusedAddresses refusedAddresses,
      LastSeen lastSeen,
      Admission admission) {
    this.callers = callers;
    this.refusedAddresses = refusedAddresses;
    this.lastSeen = lastSeen;
    this.admission = admission;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    var credential = Credential.of(context.request());
    if (credential == null) {
      return Uni.createFrom().nullItem();
    }
    var address = ClientAddress.of(context.request());
    return callers
        .of(credential, address)
        .chain(
            found ->
                found.mayComeFrom(address)
                    ? Uni.createFrom().item(enter(found, credential, context))
                    : refusedAddresses.refuse(credential, found.caller(), address));
  }

  private SecurityIdentity enter(KnownCaller found, Credential credential, RoutingContext context) {
    if (credential.fromCookie()) {
      Csrf.check(context.request(), found.csrf());
    }
    var caller = found.caller().from(ClientAddress.of(context.request()));
    admission.check(caller, context);
    caller.enter();
    if (caller.sessionId() != null) {
      lastSeen.note(caller.sessionId());
    }
    MDC.put("companyId", caller.companyId().toString());
    MDC.put("userId", String.valueOf(caller.userId()));
    return found.identity();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "Bearer"));
  }
}
