package dz.mizan.auth.key;

import dz.mizan.auth.credential.ServiceSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The keys of access tokens, for operators, who know the services' secret. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/signing-keys")
@Tag(name = "Keys")
public class SigningKeyResource {
  private final SigningKeys keys;
  private final KeyOrders orders;
  private final ServiceSecret services;

  SigningKeyResource(SigningKeys keys, KeyOrders orders, ServiceSecret services) {
    this.keys = keys;
    this.orders = orders;
    this.services = services;
  }

  @GET
  @PermitAll
  @Operation(
      summary = "List the signing keys",
      description =
          "For operators, by basic authentication with the services' secret. Newest first.")
  @APIResponse(responseCode = "200", description = "The keys on record, without their secrets")
  @APIResponse(responseCode = "401", description = "unauthenticated")
  public Uni<List<SigningKeyView>> list(
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    services.require(authorization);
    return keys.read().map(done -> SigningKeyView.of(keys));
  }

  @POST
  @PermitAll
  @Path("rotate")
  @Operation(
      summary = "Rotate the signing key",
      description =
          "For operators, by basic authentication with the services' secret. The standby key, which"
              + " is published already, signs after the lead; a new standby is made. Tokens of the"
              + " former key hold. While a rotation is under way a second one changes nothing.")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @APIResponse(responseCode = "200", description = "The keys as they are now")
  @APIResponse(responseCode = "401", description = "unauthenticated")
  public Uni<List<SigningKeyView>> rotate(
      @Valid @Nullable RotateRequest request,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Context HttpServerRequest http) {
    services.require(authorization);
    var lead = RotateRequest.leadOf(request);
    return orders
        .rotate(lead, http.remoteAddress().hostAddress())
        .map(done -> SigningKeyView.of(keys));
  }

  @DELETE
  @PermitAll
  @Path("{kid}")
  @Operation(
      summary = "Withdraw a compromised key",
      description =
          "For operators, by basic authentication with the services' secret. Within a second no"
              + " service accepts its tokens any more; users have to refresh theirs. If it was the"
              + " one that signs, the standby takes over at once. It cannot be undone.")
  @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
  @APIResponse(responseCode = "401", description = "unauthenticated")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Void> withdraw(
      @PathParam("kid") UUID kid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
      @Context HttpServerRequest http) {
    services.require(authorization);
    return orders.withdraw(kid, http.remoteAddress().hostAddress());
  }
}
