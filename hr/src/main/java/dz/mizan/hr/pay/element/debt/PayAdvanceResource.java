package dz.mizan.hr.pay.element.debt;

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
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Advances and loans. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-advances")
@Tag(name = "Pay elements")
public class PayAdvanceResource {
  private static final String EXAMPLE =
      """
      {"employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92", "kind": "ADVANCE",
       "grantedOn": "2026-11-10", "amount": "30000.00", "instalment": "5000.00",
       "firstMonth": "2026-12", "reason": "Avance de l'Aïd"}
      """;

  private final Advances advances;

  PayAdvanceResource(Advances advances) {
    this.advances = advances;
  }

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "List advances and loans", description = "Permission: payroll:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<AdvanceView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("employeeId") @Nullable UUID employeeId,
      @Parameter(description = "Without those that are cancelled or given back")
          @QueryParam("open")
          @DefaultValue("false")
          boolean open) {
    Caller.require().scope().requireWholeCompany();
    return advances
        .page(page, employeeId, open)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "Read an advance", description = "Permission: payroll:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = AdvanceView.class)))
  public Uni<RestResponse<AdvanceView>> read(UUID id) {
    Caller.require().scope().requireWholeCompany();
    return advances.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Note an advance or a loan",
      description =
          "Permission: payroll:prepare. Its instalments are taken off from that month on, as far as the"
              + " net pay reaches; at the end of the contract all that is left. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Noted; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AdvanceView.class)))
  @APIResponse(responseCode = "422", description = "invalid-pay-advance")
  public Uni<RestResponse<AdvanceView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "aid", value = EXAMPLE)))
          @NotNull
          @Valid
          AdvanceRequest request) {
    Caller.require().scope().requireWholeCompany();
    return advances
        .create(request)
        .map(made -> Answers.created("/api/v1/pay-advances/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Change how an advance is given back",
      description = "Permission: payroll:prepare. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AdvanceView.class)))
  @APIResponse(responseCode = "409", description = "pay-advance-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-advance")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AdvanceView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "aid", value = EXAMPLE)))
          @NotNull
          @Valid
          AdvanceRequest request) {
    Caller.require().scope().requireWholeCompany();
    return advances
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @POST
  @Path("{id}/cancel")
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Take no more of an advance off",
      description =
          "Permission: payroll:prepare. If-Match must carry its ETag. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "200",
      description = "Cancelled; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AdvanceView.class)))
  @APIResponse(responseCode = "409", description = "pay-advance-wrong-status")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AdvanceView>> cancel(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller.require().scope().requireWholeCompany();
    return advances.cancel(id, ifMatch).map(after -> Answers.versioned(after.version(), after));
  }
}
