package dz.mizan.auth.passkey;

import dz.mizan.auth.webauthn.CreationOptions;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
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

/** Adds passkeys to the caller's. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile/passkeys")
@Tag(name = "Passkeys")
public class NewPasskeyResource {
  private final OfferPasskey offer;
  private final AddPasskey add;

  NewPasskeyResource(OfferPasskey offer, AddPasskey add) {
    this.offer = offer;
    this.add = add;
  }

  @POST
  @Path("options")
  @InCompany
  @Authenticated
  @SteppedUp(orLoggedIn = true)
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Ask for a new passkey",
      description =
          "No permission needed, but a login or step-up of the last 5 minutes. Hand the answer to"
              + " PublicKeyCredential.parseCreationOptionsFromJSON and"
              + " navigator.credentials.create, then send what that gives to"
              + " POST /users/profile/passkeys.")
  @APIResponse(responseCode = "200", description = "Options with a challenge, good for 5 minutes")
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  public Uni<CreationOptions> options() {
    return offer.handle();
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @SteppedUp(orLoggedIn = true)
  @Operation(
      summary = "Add a passkey",
      description = "No permission needed, but a login or step-up of the last 5 minutes.")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PasskeyView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "409", description = "passkey-taken, too-many-passkeys")
  @APIResponse(responseCode = "422", description = "passkey-not-acceptable, idempotency-key-reused")
  public Uni<RestResponse<PasskeyView>> add(@NotNull @Valid NewPasskey request) {
    return add.handle(request)
        .map(
            added ->
                Answers.created(
                    "/api/v1/users/profile/passkeys/" + added.id(),
                    added.version(),
                    PasskeyView.of(added)));
  }
}
