package dz.mizan.auth.session;

import dz.mizan.common.idempotency.Idempotency;
import dz.mizan.common.security.Csrf;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.Authenticated;
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
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Logs users in and out, and keeps them logged in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users")
@Tag(name = "Sessions")
public class LoginResource {
  private final LogIn logIn;
  private final RefreshSession refreshSession;
  private final EndSessions endSessions;
  private final Idempotency idempotency;

  LoginResource(
      LogIn logIn,
      RefreshSession refreshSession,
      EndSessions endSessions,
      Idempotency idempotency) {
    this.logIn = logIn;
    this.refreshSession = refreshSession;
    this.endSessions = endSessions;
    this.idempotency = idempotency;
  }

  @POST
  @Path("login")
  @PermitAll
  @Operation(
      summary = "Log in",
      description =
          "Public. The access token is good for 15 minutes in all services, the refresh token for 7"
              + " days. With `cookies: true` both go into `__Host-` cookies that scripts cannot read,"
              + " and changes need the header X-CSRF-Token. A user with an authenticator app repeats"
              + " the request with a code when it is answered second-factor-required.")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @APIResponse(
      responseCode = "200",
      description = "Logged in: a new session",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoginView.class)))
  @APIResponse(
      responseCode = "401",
      description =
          "invalid-credentials: company, username or password is wrong; second-factor-required:"
              + " they are right, methods says what else will do; second-factor-refused: the code is"
              + " wrong or used")
  @APIResponse(
      responseCode = "403",
      description = "user-not-authorized: the password is right, the user may not log in yet")
  @APIResponse(
      responseCode = "429",
      description =
          "too-many-logins: 20 failures within a minute; too-many-codes: 5 wrong codes;"
              + " too-many-requests")
  @APIResponse(responseCode = "503", description = "too-busy")
  public Uni<RestResponse<LoginView>> logIn(
      @NotNull @Valid LoginRequest request, @Context HttpServerRequest http) {
    return logIn
        .handle(request, LoginContext.of(http, request.wantsCookies(), List.of()))
        .map(LoginView::answer);
  }

  @POST
  @Path("refresh")
  @PermitAll
  @Operation(
      summary = "Refresh the tokens",
      description =
          "Public: the refresh token says who it is, in the body or in the cookie. Each is good for"
              + " one use; one that is used again ends its session. Send an Idempotency-Key to be"
              + " able to repeat the request when the answer was lost.")
  @APIResponse(
      responseCode = "200",
      description = "The next access and refresh token of the same session",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoginView.class)))
  @APIResponse(
      responseCode = "401",
      description = "refresh-token-refused: expired, used before, or its session has ended")
  @APIResponse(responseCode = "403", description = "csrf-token-refused")
  public Uni<RestResponse<LoginView>> refresh(
      @Valid RefreshRequest request, @Context HttpServerRequest http) {
    var inBody = request == null ? null : request.refreshToken();
    var token = inBody == null ? SessionCookies.refreshToken(http) : inBody;
    if (token == null) {
      throw new RefreshTokenRefused();
    }
    var presented =
        new RefreshSession.Presented(
            token, inBody == null, http.getHeader(Csrf.HEADER), idempotency.key());
    return refreshSession
        .handle(presented, LoginContext.of(http, inBody == null, List.of()))
        .map(LoginView::answer);
  }

  @POST
  @Path("logout")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Log out",
      description =
          "No permission needed. Ends the session; every service refuses its tokens within a"
              + " second. Cookies are removed.")
  @Extension(name = "x-mizan-without-idempotency-key", value = "true")
  @APIResponse(responseCode = "204", description = "Logged out")
  @APIResponse(responseCode = "403", description = "user-required")
  public Uni<RestResponse<Void>> logOut() {
    var caller = Caller.require();
    var userId = caller.requireUser();
    return endSessions
        .one(userId, Objects.requireNonNull(caller.sessionId()), EndReason.LOGGED_OUT)
        .replaceWith(
            RestResponse.ResponseBuilder.<Void>noContent().cookie(SessionCookies.none()).build());
  }
}
