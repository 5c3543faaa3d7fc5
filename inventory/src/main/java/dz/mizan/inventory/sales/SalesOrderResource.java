package dz.mizan.inventory.sales;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What customers ordered. */
@InCompany
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sales-orders")
@Tag(name = "Sales orders")
public class SalesOrderResource {
  private final SalesOrderList list;
  private final PlaceOrder place;

  SalesOrderResource(SalesOrderList list, PlaceOrder place) {
    this.list = list;
    this.place = place;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("sales-orders:create")
  @Operation(
      summary = "Place an order: price it and reserve its goods",
      description =
          "Permission: sales-orders:create; sales-orders:override-price for a unitPrice, a discount on"
              + " a line, or a discount beyond the customer's. All lines are reserved or nothing,"
              + " unless allowBackorder. The reservation ends after the minutes of the settings; the"
              + " order stays PENDING then. Only in warehouses within the caller's scope.")
  @Extension(name = "x-mizan-permission", value = "sales-orders:override-price")
  @APIResponse(
      responseCode = "201",
      description = "Placed; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(
      responseCode = "403",
      description = "forbidden, out-of-scope, price-override-not-held")
  @APIResponse(
      responseCode = "422",
      description =
          "insufficient-stock, credit-limit, unknown-customer, customer-inactive, unknown-product,"
              + " product-archived, unknown-unit, no-price, …")
  public Uni<RestResponse<SalesOrderView>> create(@NotNull @Valid NewSalesOrder request) {
    return place
        .handle(request)
        .map(order -> SalesOrderView.of(order, List.of(), List.of()))
        .map(o -> Answers.created("/api/v1/sales-orders/" + o.id(), o.version(), o));
  }

  @GET
  @PermissionsAllowed("sales-orders:read")
  @Operation(
      summary = "List orders, oldest first",
      description =
          "Permission: sales-orders:read. Filters: status, customerId, warehouseId, number, from, to."
              + " Within the caller's scope.")
  public Uni<Page<SalesOrderSummary>> list(
      @BeanParam @Valid PageRequest request, @BeanParam @Valid SalesOrderFilter filter) {
    return list.page(request, filter)
        .map(rows -> Page.of(rows, request, o -> List.of(o.id().toString())));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed("sales-orders:read")
  @Operation(
      summary = "Read an order with its lines, shipments and refunds",
      description = "Permission: sales-orders:read. Within the caller's scope.")
  @APIResponse(
      responseCode = "200",
      description = "The order; its version is the ETag",
      content = @Content(schema = @Schema(implementation = SalesOrderView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  public Uni<RestResponse<SalesOrderView>> read(UUID id) {
    return list.show(id).map(o -> Answers.versioned(o.version(), o));
  }
}
