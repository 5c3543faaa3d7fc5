package dz.mizan.auth.recovery;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.onetime.LinkNotValid;
import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.user.AcceptInvitation;
import dz.mizan.auth.user.WrongUserStatus;
import dz.mizan.common.ratelimit.RateLimited;
import dz.mizan.common.tenancy.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets invited people take their invitations up. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/invitations/accept")
@Tag(name = "Recovery")
public class InvitationResource {
  private final UseLink useLink;
  private final AcceptInvitation acceptInvitation;
  private final Companies companies;

  InvitationResource(UseLink useLink, AcceptInvitation acceptInvitation, Companies companies) {
    this.useLink = useLink;
    this.acceptInvitation = acceptInvitation;
    this.companies = companies;
  }

  @POST
  @PermitAll
  @RateLimited("links")
  @Operation(
      summary = "Take an invitation up",
      description =
          "Public: the link says who it is. The user may log in from then on; his address is"
              + " verified.")
  @APIResponse(
      responseCode = "200",
      description = "Whom to log in as",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "link-not-valid, password-too-common, password-contains-name, idempotency-key-reused")
  public Uni<RestResponse<AcceptedView>> accept(
      @NotNull @Valid NewPasswordRequest request, @Context HttpServerRequest http) {
    var user = request.oneTimeToken().userId();
    return useLink.withPassword(
        OneTimePurpose.INVITATION,
        request,
        ClientAddress.of(http),
        hash -> accept(user, hash).map(RestResponse::ok));
  }

  private Uni<AcceptedView> accept(UUID user, String hash) {
    return acceptInvitation
        .handle(user, hash)
        .onFailure(WrongUserStatus.class)
        .transform(notInvited -> new LinkNotValid())
        .chain(
            view ->
                companies
                    .view(Caller.require().companyId())
                    .map(company -> new AcceptedView(user, company.code(), view.username())));
  }
}
