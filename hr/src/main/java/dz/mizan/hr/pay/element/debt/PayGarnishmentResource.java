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

/** Garnishments. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-garnishments")
@Tag(name = "Pay elements")
public class PayGarnishmentResource {
  private static final String EXAMPLE =
      """
      {"employeeId": "019a9d2e-7c0a-7d55-8a21-64b1f0a37c92", "kind": "GARNISHMENT",
       "creditor": "Banque nationale", "reference": "Jugement 123/2026", "total": "120000.00",
       "firstMonth": "2026-04"}
      """;

  private final Garnishments garnishments;

  PayGarnishmentResource(Garnishments garnishments) {
    this.garnishments = garnishments;
  }

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "List garnishments", description = "Permission: payroll:read. Paged.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<GarnishmentView>> list(
      @BeanParam @Valid PageRequest page, @QueryParam("employeeId") @Nullable UUID employeeId) {
    Caller.require().scope().requireWholeCompany();
    return garnishments
        .page(page, employeeId)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "Read a garnishment", description = "Permission: payroll:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = GarnishmentView.class)))
  public Uni<RestResponse<GarnishmentView>> read(UUID id) {
    Caller.require().scope().requireWholeCompany();
    return garnishments.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Note a garnishment",
      description =
          "Permission: payroll:prepare. Maintenance goes first; others share what the law lets, the"
              + " earlier one before the later. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Noted; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = GarnishmentView.class)))
  @APIResponse(responseCode = "422", description = "invalid-pay-garnishment")
  public Uni<RestResponse<GarnishmentView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          @NotNull
          @Valid
          GarnishmentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return garnishments
        .create(request)
        .map(
            made -> Answers.created("/api/v1/pay-garnishments/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:prepare")
  @Operation(
      summary = "Change a garnishment, or end it by its last month",
      description = "Permission: payroll:prepare. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = GarnishmentView.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-garnishment")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<GarnishmentView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "bank", value = EXAMPLE)))
          @NotNull
          @Valid
          GarnishmentRequest request) {
    Caller.require().scope().requireWholeCompany();
    return garnishments
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
