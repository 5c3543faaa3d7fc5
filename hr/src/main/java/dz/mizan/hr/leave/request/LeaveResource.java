package dz.mizan.hr.leave.request;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Requests for leave. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-requests")
@Tag(name = "Leave requests")
public class LeaveResource {
  static final String EXAMPLE =
      """
      {"typeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37d01", "startsOn": "2026-12-06",
       "endsOn": "2026-12-10", "startsAtNoon": false, "endsAtNoon": false,
       "reason": "Voyage familial"}
      """;

  private final ShowLeaves shown;
  private final WriteLeave write;
  private final PreviewLeave preview;

  LeaveResource(ShowLeaves shown, WriteLeave write, PreviewLeave preview) {
    this.shown = shown;
    this.write = write;
    this.preview = preview;
  }

  @POST
  @InCompany
  @Idempotent
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:create")
  @Operation(
      summary = "Write a draft of a request for leave",
      description =
          "For oneself; for somebody else, who manages him, or permission leave:create. Takes no"
              + " days before it is submitted. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(responseCode = "404", description = "not-found: employee, employee-record, type")
  public Uni<RestResponse<LeaveView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "week", value = EXAMPLE)))
          @NotNull
          @Valid
          NewLeave request) {
    return write
        .create(request)
        .map(
            made ->
                Answers.created(
                    "/api/v1/leave-requests/" + made.id(), made.version(), LeaveView.of(made)));
  }

  @POST
  @Path("preview")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Count leave before asking for it",
      description =
          "As a draft. Changes nothing; tells the days that it would take, the balance, and days on"
              + " which the department, or one above it, would have too few people.")
  @APIResponse(
      responseCode = "200",
      description = "What it would be like",
      content = @Content(schema = @Schema(implementation = LeavePreview.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "half-day-not-worked, half-days-not-allowed, leave-without-days, leave-too-long,"
              + " leave-follows-nothing, leave-type-inactive, leave-type-not-in-force")
  public Uni<LeavePreview> preview(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "week", value = EXAMPLE)))
          @NotNull
          @Valid
          NewLeave request) {
    return preview.handle(request);
  }

  @GET
  @InCompany
  @Authenticated
  @Extension(name = "x-mizan-permission", value = "leave:read")
  @Operation(
      summary = "List requests for leave, oldest first",
      description =
          "Permission: leave:read; without it one's own and those of the people below oneself."
              + " Paged. Filters: employeeId, departmentId, typeId, status, from and to; toDecide"
              + " for those that wait for one's own decision as a manager or delegate.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<LeaveView>> list(
      @BeanParam @Valid LeaveFilter filter, @BeanParam @Valid PageRequest page) {
    return shown.page(filter, page);
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Read a request for leave",
      description =
          "The employee, who manages him or decides for that one, or permission leave:read. With"
              + " its decisions, and days on which the department or one above has too few people.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  public Uni<RestResponse<LeaveView>> read(UUID id) {
    return shown.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Change a draft",
      description = "Who may write it. All of it; If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveView.class)))
  @APIResponse(responseCode = "409", description = "wrong-leave-status: no draft any more")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LeaveView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "week", value = EXAMPLE)))
          @NotNull
          @Valid
          NewLeave request) {
    return write
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), LeaveView.of(after)));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(
      summary = "Delete a draft",
      description = "Who may write it. If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "wrong-leave-status: no draft any more")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return write.delete(id, ifMatch);
  }
}
