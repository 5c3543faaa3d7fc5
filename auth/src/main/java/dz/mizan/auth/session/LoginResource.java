package dz.mizan.auth.session;

import dz.mizan.common.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Logs users in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/login")
@Tag(name = "Users")
public class LoginResource {
  private final LogIn logIn;

  LoginResource(LogIn logIn) {
    this.logIn = logIn;
  }

  @POST
  @PermitAll
  @Operation(
      summary = "Log in",
      description = "Public. The access token is good for 15 minutes in all services.")
  @APIResponse(
      responseCode = "200",
      description = "Logged in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = LoginView.class)))
  @APIResponse(
      responseCode = "401",
      description = "invalid-credentials: company, username or password is wrong",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "403",
      description = "user-not-authorized: the password is right, the user still pending",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "429",
      description = "too-many-logins: 20 failures within a minute",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "503",
      description = "too-busy",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<LoginView>> logIn(
      @NotNull @Valid LoginRequest request, @Context HttpServerRequest http) {
    return logIn
        .handle(request, http.remoteAddress().hostAddress())
        .map(
            view ->
                RestResponse.ResponseBuilder.ok(view)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }
}
