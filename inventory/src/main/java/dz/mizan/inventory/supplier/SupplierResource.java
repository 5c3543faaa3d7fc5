package dz.mizan.inventory.supplier;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who sells to the company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/suppliers")
@Tag(name = "Suppliers")
public class SupplierResource {
  private final Suppliers suppliers;
  private final KeepSupplier keep;

  SupplierResource(Suppliers suppliers, KeepSupplier keep) {
    this.suppliers = suppliers;
    this.keep = keep;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("suppliers:create")
  @Operation(summary = "Create a supplier", description = "Permission: suppliers:create")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierView.class)))
  @APIResponse(responseCode = "409", description = "supplier-code-taken, supplier-nif-taken")
  public Uni<RestResponse<SupplierView>> create(@NotNull @Valid SupplierRequest request) {
    return keep.create(request)
        .map(s -> Answers.created("/api/v1/suppliers/" + s.id(), s.version(), s));
  }

  @GET
  @InCompany
  @PermissionsAllowed("suppliers:read")
  @Operation(
      summary = "List suppliers, oldest first",
      description =
          "Permission: suppliers:read. Filters: q (a part of code or name, small typing errors in"
              + " the name, or the whole NIF), active.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<SupplierView>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("q") @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
          @Nullable String q,
      @QueryParam("active") @Nullable Boolean active) {
    return suppliers
        .page(request, q, active)
        .map(rows -> Page.of(rows, request, s -> List.of(s.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("suppliers:read")
  @Operation(summary = "Read a supplier", description = "Permission: suppliers:read")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierView.class)))
  public Uni<RestResponse<SupplierView>> read(UUID id) {
    return suppliers.require(id).map(s -> Answers.versioned(s.version(), s));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("suppliers:change")
  @Operation(
      summary = "Change a supplier",
      description =
          "Permission: suppliers:change. If-Match must carry its ETag. An inactive supplier gets no"
              + " new orders; those under way go on.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SupplierView.class)))
  @APIResponse(responseCode = "409", description = "supplier-code-taken, supplier-nif-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<SupplierView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SupplierRequest request) {
    return keep.change(id, ifMatch, request).map(s -> Answers.versioned(s.version(), s));
  }
}
