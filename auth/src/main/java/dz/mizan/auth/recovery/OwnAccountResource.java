package dz.mizan.auth.recovery;

import dz.mizan.auth.password.Passwords;
import dz.mizan.auth.user.EmailAddresses;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes what proves who the caller is. */
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile")
@Tag(name = "Recovery")
public class OwnAccountResource {
  private final ChangePassword changePassword;
  private final ConfirmedPassword confirmed;
  private final EmailAddresses addresses;
  private final Passwords passwords;

  OwnAccountResource(
      ChangePassword changePassword,
      ConfirmedPassword confirmed,
      EmailAddresses addresses,
      Passwords passwords) {
    this.changePassword = changePassword;
    this.confirmed = confirmed;
    this.addresses = addresses;
    this.passwords = passwords;
  }

  @POST
  @Path("password")
  @Authenticated
  @Operation(
      summary = "Change one's own password",
      description =
          "No permission needed. This session goes on, all others end; a mail tells of it.")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(
      responseCode = "422",
      description =
          "wrong-password, password-unchanged, password-too-common, password-contains-name,"
              + " idempotency-key-reused")
  @APIResponse(responseCode = "503", description = "too-busy")
  public Uni<RestResponse<Void>> changePassword(@NotNull @Valid ChangePasswordRequest request) {
    return changePassword.handle(request);
  }

  @PUT
  @Path("email")
  @Authenticated
  @Operation(
      summary = "Change one's own address",
      description =
          "No permission needed. If-Match must carry the ETag of the profile. The new address gets"
              + " a link by which it is verified, the former one is told.")
  @APIResponse(responseCode = "204", description = "Changed; the new ETag is set")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "wrong-password")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<Void>> changeEmail(
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ChangeEmailRequest request) {
    var asked = List.of(request.email(), passwords.fingerprint(request.currentPassword()));
    return confirmed.handle(
        request.currentPassword(),
        new ConfirmedPassword.Change<>(
            asked,
            secret -> Uni.createFrom().item(request.email()),
            email -> changeEmail(ifMatch, email)));
  }

  private Uni<RestResponse<Void>> changeEmail(@Nullable String ifMatch, String email) {
    return addresses
        .change(ConfirmedPassword.user(), ifMatch, email)
        .map(
            version ->
                RestResponse.ResponseBuilder.<Void>noContent()
                    .header("ETag", "\"" + version + "\"")
                    .build());
  }

  @POST
  @Path("email/verify")
  @InCompany
  @Idempotent
  @Authenticated
  @Operation(
      summary = "Ask for a link to verify one's own address",
      description =
          "No permission needed. At most one mail in two minutes, and none if the address is"
              + " verified. The link works once within a day.")
  @APIResponse(responseCode = "202", description = "The mail is on its way")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<Void>> verifyEmail() {
    return addresses.askToVerify(ConfirmedPassword.user()).replaceWith(RestResponse.accepted());
  }
}
