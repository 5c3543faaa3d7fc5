package dz.mizan.hr.leave.type;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import dz.mizan.hr.calendar.Days;
import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Kinds of leave. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/leave-types")
@Tag(name = "Leave types", description = "Kinds of leave: those of the law and the company's own")
public class LeaveTypeResource {
  private static final String EXAMPLE =
      """
      {"code": "RTT", "name": "Récupération", "paidBy": "COMPANY", "counting": "WORKING_DAYS",
       "balance": "YEARLY", "days": 6, "once": false, "needsDocument": false,
       "mayBeNegative": false, "halfDays": true, "approvals": 1, "countsAsWork": true,
       "settled": false, "active": true}
      """;
  private static final String LIMIT =
      """
      {"maxDays": 5, "source": "Convention collective 2027"}
      """;

  private final ShownTypes types;
  private final WriteLeaveType write;
  private final WriteLimit limits;

  LeaveTypeResource(ShownTypes types, WriteLeaveType write, WriteLimit limits) {
    this.types = types;
    this.write = write;
    this.limits = limits;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("leave-types:change")
  @Operation(
      summary = "Enter a kind of leave",
      description = "Permission: leave-types:change. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = LeaveTypeView.class)))
  @APIResponse(responseCode = "409", description = "leave-type-code-taken")
  @APIResponse(responseCode = "422", description = "invalid-leave-type")
  public Uni<RestResponse<LeaveTypeView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "own", value = EXAMPLE)))
          @NotNull
          @Valid
          LeaveTypeRequest request) {
    return write
        .create(request)
        .map(made -> Answers.created("/api/v1/leave-types/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @Authenticated
  @Operation(
      summary = "List kinds of leave by code",
      description = "Everybody of the company. Paged. Filter: active.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<LeaveTypeView>> list(
      @BeanParam @Valid PageRequest page, @QueryParam("active") @Nullable Boolean active) {
    return types.page(page, active);
  }

  @GET
  @Path("{id}")
  @InCompany
  @Authenticated
  @Operation(summary = "Read a kind of leave", description = "Everybody of the company.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = LeaveTypeView.class)))
  public Uni<RestResponse<LeaveTypeView>> read(UUID id) {
    return types.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("leave-types:change")
  @Operation(
      summary = "Change a kind of leave",
      description =
          "Permission: leave-types:change. All of it; If-Match must carry its ETag. Requests that"
              + " were made keep what they were counted with; other days, cap and southDays hold"
              + " from ratesFrom on, or the next month.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveTypeView.class)))
  @APIResponse(responseCode = "409", description = "leave-type-in-use")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-leave-type, leave-below-the-law")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LeaveTypeView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "own", value = EXAMPLE)))
          @NotNull
          @Valid
          LeaveTypeRequest request) {
    return write
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @PUT
  @Path("{id}/limits/{validFrom}")
  @InCompany
  @PermissionsAllowed("leave-types:change")
  @Operation(
      summary = "Say how many days one request may have, from a day on",
      description =
          "Permission: leave-types:change. If-Match must carry the type's ETag. A type with"
              + " limits is not to be had before the first of them.")
  @APIResponse(
      responseCode = "200",
      description = "The type; its new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveTypeView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "leave-below-the-law")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LeaveTypeView>> limit(
      UUID id,
      @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE) String validFrom,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "five", value = LIMIT)))
          @NotNull
          @Valid
          LimitRequest request) {
    return limits
        .put(id, Days.parse("validFrom", validFrom, Days.FIRST), ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}/limits/{validFrom}")
  @InCompany
  @PermissionsAllowed("leave-types:change")
  @Operation(
      summary = "Take a limit back",
      description = "Permission: leave-types:change. If-Match must carry the type's ETag.")
  @APIResponse(
      responseCode = "200",
      description = "The type; its new ETag is set",
      content = @Content(schema = @Schema(implementation = LeaveTypeView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "leave-below-the-law")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<LeaveTypeView>> unlimit(
      UUID id,
      @Pattern(regexp = Days.PATTERN, message = Days.MESSAGE) String validFrom,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return limits
        .delete(id, Days.parse("validFrom", validFrom, Days.FIRST), ifMatch)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
