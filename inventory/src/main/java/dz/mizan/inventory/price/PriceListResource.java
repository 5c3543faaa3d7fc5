package dz.mizan.inventory.price;

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

/** The price lists of a company. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/price-lists")
@Tag(name = "Prices")
public class PriceListResource {
  private final PriceLists lists;
  private final CreatePriceList create;
  private final ChangePriceList change;

  PriceListResource(PriceLists lists, CreatePriceList create, ChangePriceList change) {
    this.lists = lists;
    this.create = create;
    this.change = change;
  }

  @GET
  @InCompany
  @PermissionsAllowed("price-lists:read")
  @Operation(
      summary = "List price lists, oldest first",
      description =
          "Permission: price-lists:read. A company always has a default list: it is made when it is"
              + " first asked for.")
  public Uni<Page<PriceListView>> list(@BeanParam @Valid PageRequest request) {
    return lists
        .requireDefault()
        .chain(() -> lists.page(request))
        .map(rows -> Page.of(rows, request, list -> List.of(list.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("price-lists:read")
  @Operation(summary = "Read a price list", description = "Permission: price-lists:read")
  @APIResponse(
      responseCode = "200",
      description = "The list; ETag is set",
      content = @Content(schema = @Schema(implementation = PriceListView.class)))
  public Uni<RestResponse<PriceListView>> read(UUID id) {
    return lists.require(id).map(list -> Answers.versioned(list.version(), list));
  }

  @POST
  @InCompany
  @Idempotent
  @PermissionsAllowed("price-lists:create")
  @Operation(summary = "Make a price list", description = "Permission: price-lists:create")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location and ETag are set",
      content = @Content(schema = @Schema(implementation = PriceListView.class)))
  @APIResponse(responseCode = "409", description = "price-list-code-taken")
  @APIResponse(responseCode = "422", description = "default-price-list, invalid-prices")
  public Uni<RestResponse<PriceListView>> create(@NotNull @Valid PriceListRequest request) {
    return create
        .handle(request)
        .map(list -> Answers.created("/api/v1/price-lists/" + list.id(), list.version(), list));
  }

  @PUT
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("price-lists:change")
  @Operation(
      summary = "Change a price list",
      description =
          "Permission: price-lists:change. If-Match must carry its ETag. Its prices stay the"
              + " numbers that they are.")
  @APIResponse(
      responseCode = "200",
      description = "Changed; the new ETag is set",
      content = @Content(schema = @Schema(implementation = PriceListView.class)))
  @APIResponse(responseCode = "409", description = "price-list-code-taken")
  @APIResponse(responseCode = "412", description = "stale-version")
  @APIResponse(responseCode = "422", description = "default-price-list, invalid-prices")
  @APIResponse(responseCode = "428", description = "version-required")
  public Uni<RestResponse<PriceListView>> change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PriceListRequest request) {
    return change.handle(id, ifMatch, request).map(list -> Answers.versioned(list.version(), list));
  }
}
