package dz.mizan.auth.recovery;

import dz.mizan.auth.onetime.LinkNotValid;
import dz.mizan.auth.onetime.OneTimePurpose;
import dz.mizan.auth.session.EndReason;
import dz.mizan.auth.session.EndSessions;
import dz.mizan.auth.user.SetPassword;
import dz.mizan.auth.user.WrongUserStatus;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The way back for who forgot his password. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/password-reset")
@Tag(name = "Recovery")
public class PasswordResetResource {
  private final RequestReset requestReset;
  private final UseLink useLink;
  private final SetPassword setPassword;
  private final EndSessions endSessions;

  PasswordResetResource(
      RequestReset requestReset,
      UseLink useLink,
      SetPassword setPassword,
      EndSessions endSessions) {
    this.requestReset = requestReset;
    this.useLink = useLink;
    this.setPassword = setPassword;
    this.endSessions = endSessions;
  }

  @POST
  @PermitAll
  @RateLimited("password-reset")
  @Operation(
      summary = "Ask for a link to a new password",
      description =
          "Public. Always 202, whether or not there is such a company or user. The mail goes to the"
              + " user's address, at most one in two minutes; its link works once within 30 minutes.")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @APIResponse(responseCode = "202", description = "If there is such a user, he gets a mail")
  public Uni<RestResponse<Void>> request(
      @NotNull @Valid ResetRequest request, @Context HttpServerRequest http) {
    return requestReset
        .handle(request, ClientAddress.of(http))
        .replaceWith(RestResponse.accepted());
  }

  @POST
  @Path("confirm")
  @PermitAll
  @RateLimited("links")
  @Operation(
      summary = "Set a new password with a link",
      description =
          "Public: the link says who it is. Ends all sessions of the user. A second factor stays.")
  @APIResponse(responseCode = "204", description = "The password is set; log in with it")
  @APIResponse(
      responseCode = "422",
      description =
          "link-not-valid, password-too-common, password-contains-name, idempotency-key-reused")
  public Uni<RestResponse<Void>> confirm(
      @NotNull @Valid NewPasswordRequest request, @Context HttpServerRequest http) {
    var user = request.oneTimeToken().userId();
    return useLink.withPassword(
        OneTimePurpose.PASSWORD_RESET,
        request,
        ClientAddress.of(http),
        hash -> reset(user, hash).replaceWith(RestResponse.noContent()));
  }

  private Uni<Integer> reset(UUID user, String hash) {
    return setPassword
        .reset(user, hash)
        .onFailure(WrongUserStatus.class)
        .transform(shutOut -> new LinkNotValid())
        .chain(() -> endSessions.all(user, null, EndReason.CREDENTIALS_CHANGED));
  }
}
