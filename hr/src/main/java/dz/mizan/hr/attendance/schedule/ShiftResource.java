package dz.mizan.hr.attendance.schedule;

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

/** Hours of work. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/shifts")
@Tag(name = "Schedules")
public class ShiftResource {
  private final Shifts shifts;

  ShiftResource(Shifts shifts) {
    this.shifts = shifts;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("schedules:change")
  @Operation(summary = "Make a shift", description = "Permission: schedules:change")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ShiftView.class)))
  @APIResponse(responseCode = "409", description = "attendance-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-shift")
  public Uni<RestResponse<ShiftView>> create(@NotNull @Valid ShiftRequest request) {
    return shifts
        .create(request)
        .map(made -> Answers.created("/api/v1/shifts/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(
      summary = "List shifts, in the order of making",
      description = "Permission: schedules:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ShiftView>> list(@BeanParam @Valid PageRequest request) {
    return shifts
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(summary = "Read a shift", description = "Permission: schedules:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<ShiftView>> read(UUID id) {
    return shifts.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:change")
  @Operation(
      summary = "Rename a shift, archive it or take it into use again",
      description =
          "Permission: schedules:change. If-Match must carry its ETag. Its times stay: what past"
              + " months were measured by does not change.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ShiftView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NameChange request) {
    return shifts
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
