package dz.mizan.auth.role;

import dz.mizan.auth.permission.Descriptions;
import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.common.web.Languages;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The roles that users of a company can be given. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/roles")
@Tag(name = "Roles")
public class RoleResource {
  private static final String CODE = "[a-z][a-z0-9-]{1,31}";

  private final RoleList list;
  private final Roles roles;
  private final KeepRole keepRole;
  private final Descriptions descriptions;

  RoleResource(RoleList list, Roles roles, KeepRole keepRole, Descriptions descriptions) {
    this.list = list;
    this.roles = roles;
    this.keepRole = keepRole;
    this.descriptions = descriptions;
  }

  @GET
  @PermissionsAllowed("roles:read")
  @Operation(
      summary = "List roles by code",
      description = "Permission roles:read. The built-in ones and the company's own.")
  @APIResponse(responseCode = "200", description = "A page of roles")
  public Uni<Page<RoleView>> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages) {
    return list.page(page, Languages.choose(languages));
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("roles:read")
  @Operation(summary = "Read a role", description = "Permission roles:read.")
  @APIResponse(
      responseCode = "200",
      description = "The role; the version of one of the company's own is the ETag",
      content = @Content(schema = @Schema(implementation = RoleView.class)))
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<RoleView>> read(
      @PathParam("code") @Pattern(regexp = CODE) String code,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String languages) {
    var builtIn = BuiltInRole.find(code);
    if (builtIn.isPresent()) {
      var view = RoleView.of(builtIn.get(), descriptions, Languages.choose(languages));
      return Uni.createFrom().item(RestResponse.ok(view));
    }
    return roles.require(code).map(RoleResource::versioned);
  }

  @POST
  @Idempotent
  @PermissionsAllowed("roles:create")
  @Operation(
      summary = "Create a role",
      description = "Permission roles:create, and every permission that is put into the role.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = RoleView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "409", description = "role-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-permission, idempotency-key-reused")
  public Uni<RestResponse<RoleView>> create(@NotNull @Valid NewRole request) {
    return keepRole
        .create(request)
        .map(
            role ->
                Answers.created("/api/v1/roles/" + role.code(), role.version(), RoleView.of(role)));
  }

  @PUT
  @Path("{code}")
  @PermissionsAllowed("roles:change")
  @Operation(
      summary = "Change a role of the company's own",
      description =
          "Permission roles:change, and every permission that is put into the role. Who has it gets"
              + " or loses them everywhere within a second. If-Match must carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = RoleView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "role-built-in")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-permission, too-many-rights")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<RoleView>> change(
      @PathParam("code") @Pattern(regexp = CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RoleDescription request) {
    return keepRole.change(code, ifMatch, request).map(RoleResource::versioned);
  }

  @DELETE
  @Path("{code}")
  @PermissionsAllowed("roles:delete")
  @Operation(
      summary = "Delete a role of the company's own",
      description =
          "Permission roles:delete. Only one that nobody has. If-Match must carry the ETag.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "role-built-in, role-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(
      @PathParam("code") @Pattern(regexp = CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return keepRole.delete(code, ifMatch);
  }

  private static RestResponse<RoleView> versioned(Role role) {
    return Answers.versioned(role.version(), RoleView.of(role));
  }
}
