package dz.mizan.accounting.axis;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cost centres of the company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/cost-centres")
@Tag(name = "Analytic axes", description = "Cost centres and projects")
public class CostCentreResource {
  private static final Axis AXIS = Axis.COST_CENTRE;

  private final AxisCodes codes;

  CostCentreResource(AxisCodes codes) {
    this.codes = codes;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("cost-centres:create")
  @Operation(
      summary = "Create a cost centre",
      description = "Permission: cost-centres:create. Honours Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "409", description = "analytic-code-taken")
  public Uni<RestResponse<AxisCode>> create(
      @RequestBody(
              content =
                  @Content(
                      examples =
                          @ExampleObject(
                              name = "one",
                              value = "{\"code\": \"ATELIER\", \"name\": \"Atelier de Rouiba\"}")))
          @NotNull
          @Valid
          NewAxisCode request) {
    return codes
        .create(AXIS, request)
        .map(made -> Answers.created(AXIS.path(made.code()), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("cost-centres:read")
  @Operation(
      summary = "List cost centres by code",
      description = "Permission: cost-centres:read. Filters: active, q (in code or name).")
  public Uni<Page<AxisCode>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("active") @Nullable Boolean active,
      @QueryParam("q") @Size(max = 100) @Pattern(regexp = NewAxisCode.TEXT) @Nullable String q) {
    return codes.page(AXIS, page, active, q);
  }

  @GET
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("cost-centres:read")
  @Operation(summary = "Read a cost centre", description = "Permission: cost-centres:read.")
  @APIResponse(
      responseCode = "200",
      description = "Its ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  public Uni<RestResponse<AxisCode>> get(@Pattern(regexp = NewAxisCode.CODE) String code) {
    return codes.require(AXIS, code).map(CostCentreResource::answer);
  }

  @PUT
  @Path("{code}")
  @InCompany
  @PermissionsAllowed("cost-centres:change")
  @Operation(
      summary = "Rename a cost centre",
      description = "Permission: cost-centres:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Renamed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> rename(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NewAxisCode.Change request) {
    return codes.rename(AXIS, code, ifMatch, request.name()).map(CostCentreResource::answer);
  }

  @POST
  @Path("{code}/close")
  @InCompany
  @Idempotent
  @PermissionsAllowed("cost-centres:change")
  @Operation(
      summary = "Close a cost centre: it takes no new lines",
      description = "Permission: cost-centres:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Closed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> close(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return codes.setActive(AXIS, code, ifMatch, false).map(CostCentreResource::answer);
  }

  @POST
  @Path("{code}/reopen")
  @InCompany
  @Idempotent
  @PermissionsAllowed("cost-centres:change")
  @Operation(
      summary = "Open a closed cost centre again",
      description = "Permission: cost-centres:change. If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Open; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AxisCode.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AxisCode>> reopen(
      @Pattern(regexp = NewAxisCode.CODE) String code,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return codes.setActive(AXIS, code, ifMatch, true).map(CostCentreResource::answer);
  }

  private static RestResponse<AxisCode> answer(AxisCode code) {
    return Answers.versioned(code.version(), code);
  }
}
