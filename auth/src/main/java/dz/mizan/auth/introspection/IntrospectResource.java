package dz.mizan.auth.introspection;

import dz.mizan.auth.credential.ServiceSecret;
import dz.mizan.common.security.Introspection;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Token introspection (RFC 7662). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/introspect")
@Tag(name = "Keys")
public class IntrospectResource {
  private static final StringPermission INTROSPECT = new StringPermission("tokens", "introspect");
  private static final Map<String, Object> INACTIVE = Map.of("active", false);

  private final Introspection introspection;
  private final ServiceSecret services;
  private final CurrentIdentityAssociation identity;

  IntrospectResource(
      Introspection introspection, ServiceSecret services, CurrentIdentityAssociation identity) {
    this.introspection = introspection;
    this.services = services;
    this.identity = identity;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      summary = "Introspect a token or API key",
      description =
          "RFC 7662. For services, by basic authentication with their secret; or permission"
              + " tokens:introspect, then only of tokens and keys of one's own company. What it says"
              + " is true as of now, not as of the token.")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Extension(name = "x-mizan-permission", value = "tokens:introspect")
  @APIResponse(
      responseCode = "200",
      description = "{\"active\": false}, or active with the claims of an access token",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              example =
                  """
                  {"active": true, "sub": "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a52",
                  "upn": "karim", "company": "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a50",
                  "permissions": ["products:read"], "exp": 1795219200}"""))
  @APIResponse(responseCode = "401", description = "unauthenticated")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Map<String, Object>> introspect(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(implementation = IntrospectionForm.class)))
          String form,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (services.isIn(authorization)) {
      var asked = IntrospectionForm.of(form);
      return introspection
          .introspect(asked.token(), asked.address())
          .map(IntrospectResource::answer);
    }
    return identity
        .getDeferredIdentity()
        .call(IntrospectResource::requirePermission)
        .chain(
            caller ->
                introspection
                    .introspect(IntrospectionForm.of(form).token(), null)
                    .map(claims -> claims.filter(found -> isOfSameCompany(found, caller))))
        .map(IntrospectResource::answer);
  }

  private static Uni<Boolean> requirePermission(SecurityIdentity caller) {
    if (caller.isAnonymous()) {
      throw new UnauthorizedException();
    }
    return caller
        .checkPermission(INTROSPECT)
        .invoke(
            held -> {
              if (!held) {
                throw new ForbiddenException();
              }
            });
  }

  private static boolean isOfSameCompany(JwtClaims claims, SecurityIdentity caller) {
    return caller.getPrincipal() instanceof org.eclipse.microprofile.jwt.JsonWebToken token
        && String.valueOf((Object) token.getClaim("company"))
            .equals(claims.getClaimValueAsString("company"));
  }

  private static Map<String, Object> answer(Optional<JwtClaims> claims) {
    if (claims.isEmpty()) {
      return INACTIVE;
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("active", true);
    answer.putAll(claims.get().getClaimsMap());
    answer.putIfAbsent("username", answer.get("upn"));
    answer.putIfAbsent("token_type", "Bearer");
    return answer;
  }
}
