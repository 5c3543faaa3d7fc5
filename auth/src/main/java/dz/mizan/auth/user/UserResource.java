package dz.mizan.auth.user;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Shows, changes and deletes users. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users")
@Tag(name = "Users")
public class UserResource {
  private final Users users;
  private final UserList list;
  private final UserActivity activity;
  private final ChangeUser changeUser;
  private final DeleteUser deleteUser;

  UserResource(
      Users users,
      UserList list,
      UserActivity activity,
      ChangeUser changeUser,
      DeleteUser deleteUser) {
    this.users = users;
    this.list = list;
    this.activity = activity;
    this.changeUser = changeUser;
    this.deleteUser = deleteUser;
  }

  @GET
  @PermissionsAllowed("users:read")
  @Operation(
      summary = "List and search users",
      description = "Permission users:read. Without deleted ones, unless asked for by status.")
  @APIResponse(responseCode = "200", description = "A page of users")
  public Uni<Page<UserView>> list(
      @BeanParam @Valid UserFilter filter, @BeanParam @Valid PageRequest page) {
    return list.page(filter, page);
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("users:read")
  @Operation(summary = "Read a user", description = "Permission users:read.")
  @APIResponse(
      responseCode = "200",
      description = "The user; his version is the ETag",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<UserView>> read(@PathParam("id") UUID id) {
    return users.require(id).map(UserResource::versioned);
  }

  @PUT
  @Path("{id}")
  @PermissionsAllowed("users:change")
  @Operation(
      summary = "Change a user's name, address and language",
      description =
          "Permission users:change; for a user who governs, all of his governing permissions."
              + " If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As he is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "wrong-user-status: he is deleted")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<UserView>> change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid UserChange change) {
    return changeUser.describe(id, ifMatch, change).map(UserResource::versioned);
  }

  @DELETE
  @Path("{id}")
  @PermissionsAllowed("users:delete")
  @Operation(
      summary = "Delete a user",
      description =
          "Permission users:delete. For ever: name, address, username and password go, the row and"
              + " the audit trail stay. If-Match must carry the ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "last-superuser, wrong-user-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return deleteUser.handle(id, ifMatch).replaceWithVoid();
  }

  @GET
  @Path("{id}/activity")
  @PermissionsAllowed("users:read")
  @Operation(
      summary = "List what a user did, and what was done to his account",
      description = "Permission users:read. Logins and changes in auth, newest first.")
  @APIResponse(responseCode = "200", description = "A page of the trail")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<Page<ActivityView>> activity(
      @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
    return users.require(id).chain(() -> activity.page(id, page));
  }

  static RestResponse<UserView> versioned(User user) {
    return Answers.versioned(user.version(), UserView.of(user));
  }
}
