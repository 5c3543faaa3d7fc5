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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sets of components. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/pay-structures")
@Tag(name = "Pay components")
public class PayStructureResource {
  private static final String EXAMPLE =
      """
      {"code": "DRIVERS", "name": "Chauffeurs", "usual": false, "lines": [
        {"component": "BASE"}, {"component": "BASKET", "value": "6000.00"}]}
      """;

  private final Structures structures;

  PayStructureResource(Structures structures) {
    this.structures = structures;
  }

  @GET
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "List pay structures by code", description = "Permission: payroll:read.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<StructureView>> list(@BeanParam @Valid PageRequest page) {
    return structures.page(page).map(rows -> Page.of(rows, page, row -> List.of(row.code())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:read")
  @Operation(summary = "Read a pay structure", description = "Permission: payroll:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = StructureView.class)))
  public Uni<RestResponse<StructureView>> read(UUID id) {
    return structures.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Create a pay structure",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = StructureView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "409", description = "pay-structure-taken")
  @APIResponse(responseCode = "422", description = "invalid-pay-structure")
  public Uni<RestResponse<StructureView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "drivers", value = EXAMPLE)))
          @NotNull
          @Valid
          StructureRequest request) {
    Caller.require().scope().requireWholeCompany();
    return structures
        .create(request)
        .map(made -> Answers.created("/api/v1/pay-structures/" + made.id(), made.version(), made));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("payroll:configure")
  @Operation(
      summary = "Change a pay structure",
      description =
          "Permission: payroll:configure, without restriction to departments."
              + " If-Match must carry its ETag. Its components hold from the"
              + " first month on whose pay was not approved; earlier months keep theirs. One that is not"
              + " active is assigned to nobody any more.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = StructureView.class)))
  @APIResponse(responseCode = "403", description = "out-of-scope")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-pay-structure")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<StructureView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "drivers", value = EXAMPLE)))
          @NotNull
          @Valid
          StructureRequest request) {
    Caller.require().scope().requireWholeCompany();
    return structures
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }
}
