package dz.mizan.auth.user;

import dz.mizan.auth.role.RightsRequest;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Lets users in, gives them rights, and shuts them out. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/{id}")
@Tag(name = "Users")
public class UserLifeResource {
  private final AuthorizeUser authorizeUser;
  private final ChangeUser changeUser;
  private final MoveUser moveUser;

  UserLifeResource(AuthorizeUser authorizeUser, ChangeUser changeUser, MoveUser moveUser) {
    this.authorizeUser = authorizeUser;
    this.changeUser = changeUser;
    this.moveUser = moveUser;
  }

  @POST
  @Path("authorize")
  @Idempotent
  @PermissionsAllowed("users:authorize")
  @Operation(
      summary = "Authorize a user",
      description =
          "Permission users:authorize, for who registered. Whatever is granted beside the built-in"
              + " roles that do not govern one must have oneself; for superuser and admin *:*.")
  @APIResponse(
      responseCode = "200",
      description = "The user, now AUTHORIZED",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "user-already-authorized, wrong-user-status")
  @APIResponse(
      responseCode = "422",
      description = "unknown-role, unknown-permission, too-many-rights, idempotency-key-reused")
  public Uni<RestResponse<UserView>> authorize(
      @PathParam("id") UUID id, @NotNull @Valid RightsRequest request) {
    return authorizeUser.handle(id, request).map(UserResource::versioned);
  }

  @POST
  @Path("reject")
  @Idempotent
  @PermissionsAllowed("users:authorize")
  @Operation(
      summary = "Reject a user who registered",
      description = "Permission users:authorize. He may be authorized later on all the same.")
  @APIResponse(
      responseCode = "200",
      description = "The user, now REJECTED",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-user-status")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<UserView>> reject(
      @PathParam("id") UUID id, @Valid @Nullable RejectRequest request) {
    return moveUser
        .reject(id, request == null ? null : request.reason())
        .map(UserResource::versioned);
  }

  @PUT
  @Path("roles")
  @PermissionsAllowed("users:authorize")
  @Operation(
      summary = "Change a user's roles, permissions and scope",
      description =
          "Permission users:authorize. What is added one must have oneself, but for the built-in"
              + " roles that do not govern; what he has already may stay. Takes effect everywhere"
              + " within a second. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As he is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held, scope-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "last-superuser, wrong-user-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(
      responseCode = "422",
      description = "unknown-role, unknown-permission, too-many-rights")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<UserView>> grant(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RightsRequest request) {
    return changeUser.grant(id, ifMatch, request).map(UserResource::versioned);
  }

  @POST
  @Path("deactivate")
  @Idempotent
  @PermissionsAllowed("users:deactivate")
  @Operation(
      summary = "Shut a user out",
      description =
          "Permission users:deactivate; for a user who governs, all of his governing permissions."
              + " His sessions are refused everywhere within a second, for good; his roles stay.")
  @APIResponse(
      responseCode = "200",
      description = "The user, now DEACTIVATED",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "last-superuser, wrong-user-status")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<UserView>> deactivate(@PathParam("id") UUID id) {
    return moveUser.deactivate(id).map(UserResource::versioned);
  }

  @POST
  @Path("reactivate")
  @Idempotent
  @PermissionsAllowed("users:deactivate")
  @Operation(
      summary = "Let a user in again",
      description = "Permission users:deactivate. With the roles that he had; he logs in anew.")
  @APIResponse(
      responseCode = "200",
      description = "The user, now AUTHORIZED",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-user-status")
  @APIResponse(responseCode = "422", description = "idempotency-key-reused")
  public Uni<RestResponse<UserView>> reactivate(@PathParam("id") UUID id) {
    return moveUser.reactivate(id).map(UserResource::versioned);
  }
}
