package dz.mizan.hr.attendance.punchfile;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How files of punches are read. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/punch-profiles")
@Tag(name = "Punch files")
public class PunchProfileResource {
  private final Profiles profiles;

  PunchProfileResource(Profiles profiles) {
    this.profiles = profiles;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("punches:import")
  @Operation(
      summary = "Describe the files of a terminal",
      description = "Permission: punches:import. Columns are counted from 1.")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "409", description = "attendance-code-taken")
  public Uni<RestResponse<ProfileView>> create(@NotNull @Valid ProfileRequest request) {
    return profiles
        .create(request)
        .map(made -> Answers.created("/api/v1/punch-profiles/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(summary = "List profiles", description = "Permission: punches:import. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ProfileView>> list(@BeanParam @Valid PageRequest request) {
    return profiles
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(summary = "Read a profile", description = "Permission: punches:import")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<ProfileView>> read(UUID id) {
    return profiles.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("punches:import")
  @Operation(
      summary = "Change a profile",
      description = "Permission: punches:import. If-Match must carry its ETag.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "409", description = "attendance-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ProfileView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProfileRequest request) {
    return profiles
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
