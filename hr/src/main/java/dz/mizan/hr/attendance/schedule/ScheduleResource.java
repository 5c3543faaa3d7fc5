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

/** Patterns of days. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/schedules")
@Tag(name = "Schedules")
public class ScheduleResource {
  private final Schedules schedules;
  private final CreateSchedule create;

  ScheduleResource(Schedules schedules, CreateSchedule create) {
    this.schedules = schedules;
    this.create = create;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("schedules:change")
  @Operation(summary = "Make a schedule", description = "Permission: schedules:change")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = ScheduleView.class)))
  @APIResponse(responseCode = "409", description = "attendance-code-taken")
  @APIResponse(
      responseCode = "422",
      description =
          "invalid-schedule, unknown-attendance-reference (a shift), bad-attendance-dates")
  public Uni<RestResponse<ScheduleView>> create(@NotNull @Valid ScheduleRequest request) {
    return create
        .handle(request)
        .map(made -> Answers.created("/api/v1/schedules/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(
      summary = "List schedules, in the order of making",
      description = "Permission: schedules:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<ScheduleView>> list(@BeanParam @Valid PageRequest request) {
    return schedules
        .page(request)
        .map(rows -> Page.of(rows, request, one -> List.of(one.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:read")
  @Operation(summary = "Read a schedule", description = "Permission: schedules:read")
  @APIResponse(responseCode = "200", description = "With its ETag")
  public Uni<RestResponse<ScheduleView>> read(UUID id) {
    return schedules.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("schedules:change")
  @Operation(
      summary = "Rename a schedule, archive it or take it into use again",
      description =
          "Permission: schedules:change. If-Match must carry its ETag. Its times stay: what past"
              + " months were measured by does not change.")
  @APIResponse(responseCode = "200", description = "With its new ETag")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<ScheduleView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NameChange request) {
    return schedules
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
