package dz.mizan.auth.user;

import dz.mizan.common.problem.Problem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes in new users. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/register")
@Tag(name = "Users")
public class RegisterResource {
  private final RegisterUser registerUser;

  RegisterResource(RegisterUser registerUser) {
    this.registerUser = registerUser;
  }

  @POST
  @PermitAll
  @RateLimited("registration")
  @Operation(
      summary = "Register with a company",
      description = "Public. The user is PENDING until authorized.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "The same key and body get the same answer, however often sent",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UserView.class)))
  @APIResponse(
      responseCode = "400",
      description = "invalid-request, malformed-json",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "username-taken",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "password-too-common, password-contains-name, unknown-company, idempotency-key-reused",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<UserView>> register(
      @NotNull @Valid RegisterRequest request, @Context HttpServerRequest http) {
    return registerUser.handle(request, ClientAddress.of(http));
  }
}
