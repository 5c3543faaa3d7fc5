package dz.mizan.inventory.alert;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.common.web.Answers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What somebody should look at. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-alerts")
@Tag(name = "Stock alerts", description = "Low stock, and lots that expire")
public class StockAlertResource {
  private final StockAlerts alerts;

  StockAlertResource(StockAlerts alerts) {
    this.alerts = alerts;
  }

  @GET
  @InCompany
  @PermissionsAllowed("stock-alerts:read")
  @Operation(
      summary = "List stock alerts, newest first",
      description =
          "Permission: stock-alerts:read. Filters: kind, state, productId, warehouseId. Within the"
              + " caller's scope.")
  @APIResponse(responseCode = "200", description = "A page of alerts")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<StockAlertView>> list(
      @BeanParam @Valid PageRequest page, @BeanParam StockAlertFilter filter) {
    return alerts.page(page, filter).map(rows -> Page.of(rows, page, AlertCursor::key));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-alerts:read")
  @Operation(summary = "Read a stock alert", description = "Permission: stock-alerts:read")
  @APIResponse(
      responseCode = "200",
      description = "The alert; ETag is set",
      content = @Content(schema = @Schema(implementation = StockAlertView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<StockAlertView>> read(UUID id) {
    return alerts.require(id).map(alert -> Answers.versioned(alert.version(), alert));
  }

  @POST
  @Path("{id}/acknowledge")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-alerts:acknowledge")
  @Operation(
      summary = "Acknowledge a stock alert",
      description =
          "Permission: stock-alerts:acknowledge. It stays until it is over. If-Match is checked if"
              + " sent.")
  @APIResponse(
      responseCode = "200",
      description = "Acknowledged; the new ETag is set",
      content = @Content(schema = @Schema(implementation = StockAlertView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-alert-state")
  @APIResponse(responseCode = "412", description = "stale-version")
  public Uni<RestResponse<StockAlertView>> acknowledge(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return alerts.acknowledge(id, ifMatch).map(alert -> Answers.versioned(alert.version(), alert));
  }
}
