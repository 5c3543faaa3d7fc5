package dz.mizan.inventory.price;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The prices in a price list. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/price-lists/{id}/prices")
@Tag(name = "Prices")
public class PriceResource {
  private final PriceLists lists;
  private final ListedPrices prices;
  private final SetPrices set;
  private final Audit audit;

  PriceResource(PriceLists lists, ListedPrices prices, SetPrices set, Audit audit) {
    this.lists = lists;
    this.prices = prices;
    this.set = set;
    this.audit = audit;
  }

  @GET
  @InCompany
  @PermissionsAllowed("price-lists:read")
  @Operation(
      summary = "List the prices of a list, oldest first",
      description =
          "Permission: price-lists:read. Filters: productId; on, a day on which they hold.")
  public Uni<Page<PriceView>> list(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId,
      @Parameter(description = "A day, such as 2026-12-01") @QueryParam("on")
          @Nullable LocalDate on) {
    Days.check("on", on);
    return lists
        .require(id)
        .chain(() -> prices.page(id, request, productId, on))
        .map(rows -> Page.of(rows, request, price -> List.of(price.id().toString())));
  }

  @PUT
  @InCompany
  @PermissionsAllowed("price-lists:change")
  @Operation(
      summary = "Set prices, all or none",
      description =
          "Permission: price-lists:change. Up to 1,000 at once. A price is named by its product,"
              + " unit, quantity and first day: one that is there becomes what is sent, another is"
              + " added. The last one to send wins.")
  @APIResponse(
      responseCode = "200",
      description = "Set; how many",
      content = @Content(schema = @Schema(implementation = PricesSet.class)))
  @APIResponse(responseCode = "422", description = "invalid-prices; the violations name which")
  public Uni<PricesSet> set(UUID id, @NotNull @Valid NewPrices request) {
    return set.handle(id, request.prices());
  }

  @DELETE
  @Path("{priceId}")
  @InCompany
  @PermissionsAllowed("price-lists:change")
  @Operation(
      summary = "Take a price out of a list",
      description =
          "Permission: price-lists:change. Documents keep the price that they were made at.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Uni<Void> delete(UUID id, UUID priceId) {
    return prices
        .delete(id, priceId)
        .chain(gone -> audit.record("price.deleted", "price", gone.id(), gone, null));
  }
}
