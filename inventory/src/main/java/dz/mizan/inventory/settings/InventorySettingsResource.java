package dz.mizan.inventory.settings;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the company decides for inventory. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/inventory-settings")
@Tag(name = "Settings")
public class InventorySettingsResource {
  private final Settings settings;
  private final ChangeSettings change;

  InventorySettingsResource(Settings settings, ChangeSettings change) {
    this.settings = settings;
    this.change = change;
  }

  @GET
  @InCompany
  @PermissionsAllowed("inventory-settings:read")
  @Operation(
      summary = "Read the inventory settings",
      description = "Permission: inventory-settings:read. ETag \"0\" until something was decided.")
  @APIResponse(
      responseCode = "200",
      description = "The settings",
      content = @Content(schema = @Schema(implementation = InventorySettings.class)))
  public Uni<RestResponse<InventorySettings>> read() {
    return settings.current().map(now -> Answers.versioned(now.version(), now));
  }

  @PUT
  @InCompany
  @PermissionsAllowed("inventory-settings:change")
  @Operation(
      summary = "Change the inventory settings",
      description =
          "Permission: inventory-settings:change, not restricted to some warehouses. If-Match must"
              + " carry the ETag.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = InventorySettings.class)))
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<InventorySettings>> change(
      @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SettingsChange request) {
    Caller.require().scope().requireWholeCompany();
    return change.handle(ifMatch, request).map(now -> Answers.versioned(now.version(), now));
  }
}
