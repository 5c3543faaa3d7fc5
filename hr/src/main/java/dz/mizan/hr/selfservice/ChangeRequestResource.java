package dz.mizan.hr.selfservice;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.security.SteppedUp;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.hr.department.Departments;
import dz.mizan.hr.selfservice.ChangeRequests.Filter;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What employees ask to have changed, for HR. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/change-requests")
@Tag(name = "Change requests")
public class ChangeRequestResource {
  private static final String REJECTION =
      """
      {"reason": "Le RIB n'est pas à votre nom"}
      """;

  private final ChangeRequests requests;
  private final DecideRequest decide;

  ChangeRequestResource(ChangeRequests requests, DecideRequest decide) {
    this.requests = requests;
    this.decide = decide;
  }

  @GET
  @InCompany
  @PermissionsAllowed("change-requests:read")
  @Operation(
      summary = "List change requests, oldest first",
      description =
          "Permission: change-requests:read. Paged, without what is asked for; of employees within"
              + " the caller's scope. Drafts are the employee's own affair and not among them.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<RequestView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @Parameter(description = "SUBMITTED, APPROVED, REJECTED or CANCELLED; SUBMITTED if missing")
          @QueryParam("status")
          @Pattern(
              regexp = "SUBMITTED|APPROVED|REJECTED|CANCELLED",
              message = "SUBMITTED, APPROVED, REJECTED or CANCELLED")
          @Nullable String status,
      @Parameter(description = "ADDRESS, PHONE, RIB, FAMILY or EMERGENCY_CONTACTS")
          @QueryParam("kind")
          @Pattern(regexp = "ADDRESS|PHONE|RIB|FAMILY|EMERGENCY_CONTACTS")
          @Nullable String kind) {
    return requests.page(
        page,
        new Filter(
            Departments.onlyInScope(),
            employeeId,
            status == null ? "SUBMITTED" : status,
            kind,
            false));
  }

  @GET
  @Path("{id}")
  @SteppedUp
  @InCompany
  @PermissionsAllowed("change-requests:decide")
  @Operation(
      summary = "Read a change request with what is asked for",
      description =
          "Permission: change-requests:decide, having just proved who one is. Drafts are not found."
              + " The audit notes who saw it.")
  @APIResponse(
      responseCode = "200",
      description = "In clear, with its ETag; not to be cached",
      content = @Content(schema = @Schema(implementation = RequestDetail.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<RequestDetail>> read(UUID id) {
    return decide
        .reveal(id)
        .map(found -> OwnRequestResource.inClear(found, requests.detail(found)));
  }

  @POST
  @Path("{id}/approve")
  @SteppedUp
  @InCompany
  @Idempotent
  @PermissionsAllowed("change-requests:decide")
  @Operation(
      summary = "Approve a change request",
      description =
          "Permission: change-requests:decide, having just proved who one is. It is applied to the"
              + " employee at once, in the same transaction. Not one's own.")
  @APIResponse(
      responseCode = "200",
      description = "APPROVED",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "401", description = "unauthenticated, step-up-required")
  @APIResponse(responseCode = "403", description = "forbidden, own-change-request, out-of-scope")
  @APIResponse(
      responseCode = "409",
      description = "wrong-change-request-status, personal-data-unreadable")
  @APIResponse(responseCode = "422", description = "change-request-unreadable")
  public Uni<RestResponse<RequestView>> approve(UUID id) {
    return decide.approve(id).map(OwnRequestResource::versioned);
  }

  @POST
  @Path("{id}/reject")
  @InCompany
  @Idempotent
  @PermissionsAllowed("change-requests:decide")
  @Operation(
      summary = "Reject a change request",
      description = "Permission: change-requests:decide. The employee reads why. Not one's own.")
  @APIResponse(
      responseCode = "200",
      description = "REJECTED",
      content = @Content(schema = @Schema(implementation = RequestView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, own-change-request, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-change-request-status")
  public Uni<RestResponse<RequestView>> reject(
      UUID id,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "why", value = REJECTION)))
          @NotNull
          @Valid
          Rejection rejection) {
    return decide.reject(id, rejection).map(OwnRequestResource::versioned);
  }
}
