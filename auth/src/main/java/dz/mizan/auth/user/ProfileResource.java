package dz.mizan.auth.user;

import dz.mizan.auth.company.Companies;
import dz.mizan.auth.role.Roles;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the caller to himself. */
@InCompany
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/users/profile")
@Tag(name = "Profile")
public class ProfileResource {
  private final Users users;
  private final Companies companies;
  private final Roles roles;
  private final ChangeUser changeUser;
  private final UserActivity activity;

  ProfileResource(
      Users users, Companies companies, Roles roles, ChangeUser changeUser, UserActivity activity) {
    this.users = users;
    this.companies = companies;
    this.roles = roles;
    this.changeUser = changeUser;
    this.activity = activity;
  }

  @GET
  @Authenticated
  @Operation(
      summary = "Read one's own profile",
      description = "No permission needed. Roles and permissions as of now, not as of the token.")
  @APIResponse(
      responseCode = "200",
      description = "The caller; his version is the ETag",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  public Uni<RestResponse<ProfileView>> read() {
    return users.require(Caller.require().requireUser()).chain(this::answer);
  }

  @PUT
  @Authenticated
  @Operation(
      summary = "Change one's own name and settings",
      description =
          "No permission needed. If-Match must carry the ETag. Username, roles and permissions are"
              + " not one's own to change; the address has an endpoint of its own.")
  @APIResponse(
      responseCode = "200",
      description = "As it is now, with the new ETag",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ProfileView>> change(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ProfileChange change) {
    return changeUser
        .describeOneself(Caller.require().requireUser(), ifMatch, change)
        .chain(this::answer);
  }

  @GET
  @Path("activity")
  @Authenticated
  @Operation(
      summary = "List what one did, and what others did to one's account",
      description = "No permission needed. Logins and changes in auth, newest first.")
  @APIResponse(responseCode = "200", description = "A page of the trail")
  public Uni<Page<ActivityView>> activity(@BeanParam @Valid PageRequest page) {
    return activity.page(Caller.require().requireUser(), page);
  }

  private Uni<RestResponse<ProfileView>> answer(User user) {
    return roles
        .permitted(user.rights())
        .chain(
            permitted ->
                companies
                    .view(Caller.require().companyId())
                    .map(
                        company ->
                            Answers.versioned(
                                user.version(), ProfileView.of(user, permitted, company))));
  }
}
