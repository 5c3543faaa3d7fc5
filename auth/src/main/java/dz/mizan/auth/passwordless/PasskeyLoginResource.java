package dz.mizan.auth.passwordless;

import dz.mizan.auth.session.LoginContext;
import dz.mizan.auth.session.LoginView;
import dz.mizan.auth.webauthn.RequestOptions;
import dz.mizan.common.ratelimit.RateLimited;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Logs users in without a password. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/login/passkey")
@Tag(name = "Passkeys")
public class PasskeyLoginResource {
  private final OfferPasskeyLogin offer;
  private final LogInByPasskey logIn;

  PasskeyLoginResource(OfferPasskeyLogin offer, LogInByPasskey logIn) {
    this.offer = offer;
    this.logIn = logIn;
  }

  @POST
  @Path("options")
  @PermitAll
  @RateLimited("login")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Begin to log in by passkey",
      description =
          "Public. Hand the answer to PublicKeyCredential.parseRequestOptionsFromJSON and"
              + " navigator.credentials.get, then send what that gives to"
              + " POST /users/login/passkey. A user is only named for authenticators that do not"
              + " keep passkeys themselves; the answer looks the same for users that do not exist.")
  @APIResponse(responseCode = "200", description = "Options with a challenge, good for 5 minutes")
  public Uni<RequestOptions> options(@Valid @Nullable PasskeyLoginOptionsRequest request) {
    return offer.handle(request == null ? null : request.user());
  }

  @POST
  @PermitAll
  @RateLimited("login")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @Operation(
      summary = "Log in by passkey",
      description =
          "Public. Counts as two factors. The answer is that of POST /users/login; a challenge is"
              + " good for one login.")
  @APIResponse(
      responseCode = "200",
      description = "Logged in: a new session",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoginView.class)))
  @APIResponse(responseCode = "401", description = "passkey-refused, passkey-counter-regressed")
  @APIResponse(responseCode = "403", description = "user-not-authorized")
  public Uni<RestResponse<LoginView>> logIn(
      @NotNull @Valid PasskeyLoginRequest request, @Context HttpServerRequest http) {
    return logIn
        .handle(request, LoginContext.of(http, request.wantsCookies(), List.of()))
        .map(LoginView::answer);
  }
}
