package dz.mizan.accounting.asset;

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

/** Fixed assets, and drafts of them. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assets")
@Tag(name = "Fixed assets")
public class AssetResource {
  static final String EXAMPLE =
      """
      {"categoryId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10", "name": "Camion Hyundai HD78",
       "reference": "FAC-2026-118", "acquiredOn": "2026-11-02", "inServiceOn": "2026-11-16",
       "supplierId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10",
       "cost": "4200000.00", "tva": "798000.00", "residualValue": "200000.00",
       "acquisition": "PURCHASE"}
      """;

  private final Assets assets;
  private final WriteAsset write;

  AssetResource(Assets assets, WriteAsset write) {
    this.assets = assets;
    this.write = write;
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("assets:create")
  @Operation(
      summary = "Write a draft of an asset",
      description =
          "Permission: assets:create. Nothing is booked before it is activated. Honours"
              + " Idempotency-Key.")
  @APIResponse(
      responseCode = "201",
      description = "Created; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  @APIResponse(responseCode = "422", description = "invalid-asset")
  public Uni<RestResponse<AssetView>> create(
      @RequestBody(content = @Content(examples = @ExampleObject(name = "lorry", value = EXAMPLE)))
          @NotNull
          @Valid
          AssetRequest request) {
    return write
        .create(request)
        .map(made -> Answers.created("/api/v1/assets/" + made.id(), made.version(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(
      summary = "List assets, oldest first",
      description =
          "Permission: assets:read. Paged. Filters: status (DRAFT, ACTIVE, DISPOSED), categoryId, q"
              + " (a part of number, name or serial number).")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<AssetView>> list(
      @BeanParam @Valid PageRequest page,
      @QueryParam("status")
          @Pattern(regexp = "DRAFT|ACTIVE|DISPOSED", message = "DRAFT, ACTIVE or DISPOSED")
          @Nullable String status,
      @QueryParam("categoryId") @Nullable UUID categoryId,
      @QueryParam("q")
          @Size(max = 100)
          @Pattern(regexp = AssetTexts.LINE, message = AssetTexts.NO_CONTROL)
          @Nullable String q) {
    return assets
        .page(page, status == null ? null : AssetStatus.valueOf(status), categoryId, q)
        .map(rows -> Page.of(rows, page, row -> List.of(row.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:read")
  @Operation(summary = "Read an asset", description = "Permission: assets:read.")
  @APIResponse(
      responseCode = "200",
      description = "With its ETag",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  public Uni<RestResponse<AssetView>> read(UUID id) {
    return assets.require(id).map(found -> Answers.versioned(found.version(), found));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:change")
  @Operation(
      summary = "Change a draft of an asset",
      description = "Permission: assets:change. All of it; If-Match must carry its ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = AssetView.class)))
  @APIResponse(responseCode = "409", description = "wrong-asset-status: it is in service")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "invalid-asset")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<AssetView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(content = @Content(examples = @ExampleObject(name = "lorry", value = EXAMPLE)))
          @NotNull
          @Valid
          AssetRequest request) {
    return write
        .change(id, ifMatch, request)
        .map(after -> Answers.versioned(after.version(), after));
  }

  @DELETE
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("assets:change")
  @Operation(summary = "Delete a draft of an asset", description = "Permission: assets:change.")
  @APIResponse(responseCode = "204", description = "Gone")
  @APIResponse(responseCode = "409", description = "wrong-asset-status: it is in service")
  public Uni<Void> delete(UUID id) {
    return write.delete(id);
  }
}
