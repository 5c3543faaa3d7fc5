package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.LinkNotValid;
import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.user.EmailAddresses;
import dz.mizan.common.ratelimit.RateLimited;
import dz.mizan.common.web.ClientAddress;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes the proof that somebody reads his address. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/email-verification/confirm")
@Tag(name = "Recovery")
public class EmailVerificationResource {
  private final UseLink useLink;
  private final EmailAddresses addresses;

  EmailVerificationResource(UseLink useLink, EmailAddresses addresses) {
    this.useLink = useLink;
    this.addresses = addresses;
  }

  @POST
  @PermitAll
  @RateLimited("links")
  @Operation(
      summary = "Verify an address with a link",
      description = "Public: the link says whose it is. It is good for the address it was sent to.")
  @APIResponse(responseCode = "204", description = "The address is verified")
  @APIResponse(responseCode = "422", description = "link-not-valid, idempotency-key-reused")
  public Uni<RestResponse<Void>> confirm(
      @NotNull @Valid LinkRequest request, @Context HttpServerRequest http) {
    var token = request.oneTimeToken();
    return useLink.handle(
        OneTimePurpose.EMAIL_VERIFICATION,
        token,
        ClientAddress.of(http),
        address -> verify(token.userId(), address));
  }

  private Uni<RestResponse<Void>> verify(UUID user, Optional<String> address) {
    return addresses
        .verify(user, address.orElseThrow())
        .map(
            verified -> {
              if (!verified) {
                throw new LinkNotValid();
              }
              return RestResponse.noContent();
            });
  }
}
