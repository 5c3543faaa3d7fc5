package dz.mizan.auth.stepup;

import dz.mizan.auth.session.SteppedUpView;
import dz.mizan.auth.webauthn.RequestOptions;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets users prove again who they are. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/step-up")
@Tag(name = "Step-up")
public class StepUpResource {
  private final OfferStepUp offer;
  private final StepUp stepUp;

  StepUpResource(OfferStepUp offer, StepUp stepUp) {
    this.offer = offer;
    this.stepUp = stepUp;
  }

  @POST
  @Path("passkey/options")
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Ask for a passkey to step up with",
      description =
          "No permission needed. Hand the answer to PublicKeyCredential.parseRequestOptionsFromJSON"
              + " and navigator.credentials.get, then send what that gives as passkey to"
              + " POST /users/step-up.")
  @APIResponse(responseCode = "200", description = "Options with a challenge, good for 5 minutes")
  @APIResponse(responseCode = "403", description = "user-required: an API key cannot")
  @APIResponse(responseCode = "409", description = "no-passkey")
  public Uni<RequestOptions> options() {
    return offer.handle();
  }

  @POST
  @Authenticated
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Prove again who one is",
      description =
          "No permission needed. For what is answered step-up-required (RFC 9470): gives another"
              + " access token of the same session that does for 5 minutes. By passkey, by a code of"
              + " the authenticator app or a recovery code; by password only for who has neither.")
  @APIResponse(
      responseCode = "200",
      description = "Stepped up",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SteppedUpView.class)))
  @APIResponse(responseCode = "400", description = "invalid-request, one-proof-expected")
  @APIResponse(
      responseCode = "401",
      description =
          "unauthenticated, passkey-refused, passkey-counter-regressed, second-factor-refused,"
              + " invalid-credentials")
  @APIResponse(responseCode = "403", description = "user-required: an API key cannot")
  @APIResponse(responseCode = "422", description = "stronger-proof-expected: methods says which")
  @APIResponse(responseCode = "429", description = "too-many-codes, too-many-logins")
  public Uni<RestResponse<SteppedUpView>> stepUp(@NotNull @Valid StepUpRequest request) {
    return stepUp.handle(request).map(SteppedUpView::answer);
  }
}
