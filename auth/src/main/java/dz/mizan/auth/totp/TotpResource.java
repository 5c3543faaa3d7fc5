package dz.mizan.auth.totp;

import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The caller's own authenticator app. What is shown once is not kept for an Idempotency-Key either:
 * each request makes it anew.
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile/totp")
@Tag(name = "Second factor")
public class TotpResource {
  private final TotpRows rows;
  private final BeginTotp begin;
  private final ConfirmTotp confirm;
  private final ChangeTotp change;

  TotpResource(TotpRows rows, BeginTotp begin, ConfirmTotp confirm, ChangeTotp change) {
    this.rows = rows;
    this.begin = begin;
    this.confirm = confirm;
    this.change = change;
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(summary = "Read one's own second factor", description = "No permission needed.")
  @APIResponse(responseCode = "200", description = "Whether codes of an app are asked for")
  public Uni<TotpView> read() {
    return rows.find(Caller.require().requireUser()).map(TotpView::of);
  }

  @POST
  @InCompany
  @Authenticated
  @SteppedUp(orLoggedIn = true)
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Begin to add an authenticator app",
      description =
          "No permission needed, but a login or step-up of the last 5 minutes. The secret counts"
              + " once its first code is sent to POST /users/profile/totp/confirm.")
  @APIResponse(
      responseCode = "200",
      description = "The secret, shown once; not to be cached",
      content = @Content(schema = @Schema(implementation = TotpEnrolment.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "409", description = "totp-already-enabled")
  public Uni<RestResponse<TotpEnrolment>> begin() {
    return begin.handle().map(TotpResource::secret);
  }

  @POST
  @Path("confirm")
  @InCompany
  @Authenticated
  @SteppedUp(orLoggedIn = true)
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Confirm an authenticator app by its first code",
      description =
          "No permission needed, but a login or step-up of the last 5 minutes. From now on a login"
              + " by password needs a code.")
  @APIResponse(
      responseCode = "200",
      description = "Ten recovery codes, shown once; not to be cached",
      content = @Content(schema = @Schema(implementation = RecoveryCodesView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "409", description = "totp-already-enabled, totp-not-enabled")
  @APIResponse(responseCode = "422", description = "totp-code-wrong")
  public Uni<RestResponse<RecoveryCodesView>> confirm(@NotNull @Valid TotpConfirmation request) {
    return confirm.handle(request.code()).map(RecoveryCodesView::new).map(TotpResource::secret);
  }

  @POST
  @Path("recovery-codes")
  @InCompany
  @Authenticated
  @SteppedUp
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Make new recovery codes",
      description = "No permission needed, but a step-up of the last 5 minutes.")
  @APIResponse(
      responseCode = "200",
      description = "Ten recovery codes in place of all others, shown once; not to be cached",
      content = @Content(schema = @Schema(implementation = RecoveryCodesView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "409", description = "totp-not-enabled")
  public Uni<RestResponse<RecoveryCodesView>> renewRecoveryCodes() {
    return change.renewRecoveryCodes().map(RecoveryCodesView::new).map(TotpResource::secret);
  }

  @DELETE
  @InCompany
  @Authenticated
  @SteppedUp
  @Operation(
      summary = "Remove one's own authenticator app",
      description = "No permission needed, but a step-up of the last 5 minutes.")
  @APIResponse(responseCode = "204", description = "Removed, with its recovery codes")
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "409", description = "totp-not-enabled")
  public Uni<Void> disable() {
    return change.disable();
  }

  private static <T> RestResponse<T> secret(T view) {
    return RestResponse.ResponseBuilder.ok(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
