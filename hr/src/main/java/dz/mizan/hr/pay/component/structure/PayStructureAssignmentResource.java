package dz.mizan.hr.pay.component.structure;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** Who gets which structure. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-structure-assignments")
@Tag(name = "Pay components")
public class PayStructureAssignmentResource {
  private static final String EXAMPLE =
      """
      {"structureId": "019a9d2a-2b10-7e01-8f00-1a2b3c4d5e6f",
       "employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92", "startsOn": "2026-01-01"}
      """;

  private final StructureAssignments assignments;

  PayStructureAssignmentResource(StructureAssignments assignments) {
    this.assignments = assignments;
  }

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(
      summary = "List who gets which structure",
      description =
          "Permission: payroll:read, without restriction to departments."
              + " Paged; of an employee, a position or a structure.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "403", description = "out-of-scope")
  public Uni<Page<AssignmentView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @QueryParam("positionId") @Nullable UUID positionId,
      @QueryParam("structureId") @Nullable UUID structureId) {
    Caller.require().scope().requireWholeCompany();
    return assignments
        .page(page, employeeId, positionId, structureId)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Give a structure to an employee or a position",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Given; ETag is set",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "409", description = "pay-structure-overlaps")
  @APIResponse(responseCode = "422", description = "invalid-pay-structure")
  public Uni<RestResponse<AssignmentView>> create(
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "employee", value = EXAMPLE)))
          @NotNull
          @Valid
          AssignmentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return assignments
        .create(request)
        .map(
            made ->
                Answers.created(
                    "/api/v1/pay-structure-assignments/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Change from when to when somebody has which structure",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AssignmentView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "409", description = "pay-structure-overlaps")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-structure")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AssignmentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              content = @Content(examples = @ExampleObject(name = "employee", value = EXAMPLE)))
          @NotNull
          @Valid
          AssignmentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return assignments
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Take away an assignment",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " If-Match must carry its ETag.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<Void> delete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller.require().scope().requireWholeCompany();
    return assignments.delete(id, ifMatch);
  }
}
