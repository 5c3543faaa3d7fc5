package dz.mizan.hr.leave.request;

import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How many people a department should have; requests that go below are warned of. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-staffing")
@Tag(name = "Leave requests")
public class StaffingResource {
  private final StaffingMinimums minimums;

  StaffingResource(StaffingMinimums minimums) {
    this.minimums = minimums;
  }

  @GET
  @InCompany
  @PermissionsAllowed("leave:read")
  @Operation(
      summary = "List minimums of departments",
      description = "Permission: leave:read. Not paged: a row for each department at most.")
  @APIResponse(responseCode = "200", description = "Those that were entered")
  public Uni<List<StaffingView>> list() {
    return minimums.all();
  }

  @GET
  @Path("{departmentId}")
  @InCompany
  @PermissionsAllowed("leave:read")
  @Operation(
      summary = "Read a department's minimum",
      description = "Permission: leave:read. ETag \"0\" until the company has entered one.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = StaffingView.class)))
  public Uni<RestResponse<StaffingView>> read(UUID departmentId) {
    return minimums.require(departmentId).map(it -> Answers.versioned(it.version(), it));
  }

  @PUT
  @Path("{departmentId}")
  @InCompany
  @PermissionsAllowed("leave-types:change")
  @Operation(
      summary = "Say how many people a department should have",
      description =
          "Permission: leave-types:change. If-Match must carry the ETag. Who works in departments"
              + " below it counts too; a request from there warns of those above it as well.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = StaffingView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<StaffingView>> change(
      UUID departmentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content =
                  @Content(examples = @ExampleObject(name = "three", value = "{\"minimum\": 3}")))
          @NotNull
          @Valid
          StaffingRequest request) {
    return minimums
        .change(departmentId, ifMatch, request.minimum())
        .map(after -> Answers.versioned(after.version(), after));
  }
}
