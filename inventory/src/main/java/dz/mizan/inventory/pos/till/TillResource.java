package dz.mizan.inventory.pos.till;

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
import jakarta.ws.rs.QueryParam;
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

/** The tills of the company's shops. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/tills")
@Tag(name = "Point of sale")
public class TillResource {
  private final Tills tills;
  private final SetUpTill setUp;

  TillResource(Tills tills, SetUpTill setUp) {
    this.tills = tills;
    this.setUp = setUp;
  }

  @GET
  @InCompany
  @PermissionsAllowed("tills:read")
  @Operation(
      summary = "List tills",
      description =
          "Permission: tills:read. Filters: warehouseId, isActive. Within the caller's scope.")
  public Uni<Page<TillView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("warehouseId") @Nullable UUID warehouseId,
      @QueryParam("isActive") @Nullable Boolean isActive) {
    return tills
        .page(request, warehouseId, isActive)
        .map(rows -> Page.of(rows, request, till -> List.of(till.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("tills:read")
  @Operation(summary = "Read a till", description = "Permission: tills:read")
  @APIResponse(
      responseCode = "200",
      description = "The till; ETag is set",
      content = @Content(schema = @Schema(implementation = TillView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<TillView>> read(UUID id) {
    return tills.require(id).map(till -> Answers.versioned(till.version(), till));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("tills:create")
  @Operation(summary = "Set a till up", description = "Permission: tills:create")
  @APIResponse(
      responseCode = "201",
      description = "Set up; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = TillView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-code-taken")
  @APIResponse(responseCode = "422", description = "unknown-warehouse, unknown-price-list")
  public Uni<RestResponse<TillView>> create(@NotNull @Valid NewTill request) {
    return setUp
        .create(request)
        .map(till -> Answers.created("/api/v1/tills/" + till.id(), till.version(), till));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("tills:change")
  @Operation(
      summary = "Change a till, or take it out of use",
      description =
          "Permission: tills:change. If-Match is required. While a session is open only name and"
              + " price list can change.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; ETag is set",
      content = @Content(schema = @Schema(implementation = TillView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "till-session-open")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "unknown-warehouse, unknown-price-list")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<TillView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TillChange request) {
    return setUp.change(id, ifMatch, request).map(till -> Answers.versioned(till.version(), till));
  }
}
