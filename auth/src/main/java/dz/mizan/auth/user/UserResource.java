package dz.mizan.auth.user;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.Problem;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows and authorizes users. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users")
@Tag(name = "Users")
public class UserResource {
  private final Users users;
  private final AuthorizeUser authorizeUser;

  UserResource(Users users, AuthorizeUser authorizeUser) {
    this.users = users;
    this.authorizeUser = authorizeUser;
  }

  @GET
  @InCompany
  @PermissionsAllowed("users:read")
  @Operation(summary = "List users", description = "Permission users:read. Sorted by id.")
  @APIResponse(responseCode = "200", description = "A page of users")
  public Uni<Page<UserView>> list(
      @Parameter(description = "Only PENDING or only AUTHORIZED ones")
          @QueryParam("status")
          @Pattern(regexp = "PENDING|AUTHORIZED")
          @Nullable String status,
      @BeanParam @Valid PageRequest page) {
    return users.list(status == null ? null : UserStatus.valueOf(status), page);
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("users:read")
  @Operation(summary = "Read a user", description = "Permission users:read.")
  @APIResponse(responseCode = "200", description = "The user; his version is the ETag")
  @APIResponse(
      responseCode = "404",
      description = "not-found",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<UserView>> read(@PathParam("id") UUID id) {
    return users.require(id).map(UserResource::versioned);
  }

  @POST
  @Path("{id}/authorize")
  @InCompany
  @Idempotent
  @PermissionsAllowed("users:authorize")
  @Operation(
      summary = "Authorize a user",
      description = "Permission users:authorize; for the roles superuser and admin *:*.")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "The same key and body get the same answer, however often sent",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "The user, now AUTHORIZED",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = UserView.class)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden, permission-not-held",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "404",
      description = "not-found",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "409",
      description = "user-already-authorized",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "422",
      description = "unknown-role, idempotency-key-reused",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Uni<RestResponse<UserView>> authorize(
      @PathParam("id") UUID id, @NotNull @Valid AuthorizeRequest request) {
    return authorizeUser.handle(id, request.known()).map(UserResource::versioned);
  }

  private static RestResponse<UserView> versioned(User user) {
    return Answers.versioned(user.version(), UserView.of(user));
  }
}
