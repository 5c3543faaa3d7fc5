package dz.mizan.inventory.count;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Counting, blind; and the differences, for who reviews. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-counts/{id}")
@Tag(name = "Stock counts")
public class CountLineResource {
  private final Counts counts;
  private final CountLines lines;
  private final RecordCount record;

  CountLineResource(Counts counts, CountLines lines, RecordCount record) {
    this.counts = counts;
    this.lines = lines;
    this.record = record;
  }

  @GET
  @Path("lines")
  @InCompany
  @PermissionsAllowed("stock-counts:record")
  @Operation(
      summary = "What is to be counted, blind",
      description =
          "Permission: stock-counts:record. Nothing tells what is expected. Filters: productId, barcode,"
              + " locationId, uncountedOnly (of the line's pass).")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<CountLines.BlindLine>> lines(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @QueryParam("productId") @Nullable UUID productId,
      @QueryParam("barcode") @Pattern(regexp = "[0-9]{8}|[0-9]{12,14}") @Nullable String barcode,
      @QueryParam("locationId") @Nullable UUID locationId,
      @QueryParam("uncountedOnly") @DefaultValue("false") boolean uncountedOnly) {
    var filter = new CountLines.Filter(productId, barcode, locationId, uncountedOnly);
    return counts
        .require(id)
        .chain(() -> lines.blind(id, request, filter))
        .map(rows -> Page.of(rows, request, line -> List.of(line.id().toString())));
  }

  @POST
  @Path("records")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-counts:record")
  @Operation(
      summary = "Record what was counted, up to 500 at once",
      description =
          "Permission: stock-counts:record. By line, or by product id, SKU or barcode, with lot and location"
              + " where they are told apart. What was on no list becomes a line, if the count covers it.")
  @APIResponse(
      responseCode = "200",
      description = "Noted, all of it",
      content = @Content(schema = @Schema(implementation = RecordCount.Recorded.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "409", description = "wrong-count-status, already-being-counted")
  @APIResponse(
      responseCode = "422",
      description =
          "not-in-count, unknown-product, unknown-location, unknown-lot, lot-required, lot-not-expected,"
              + " serial-counted-twice, not-stocked, product-archived")
  public Uni<RestResponse<RecordCount.Recorded>> record(
      UUID id, @NotNull @Valid NewRecords request) {
    return record.handle(id, request).map(RestResponse::ok);
  }

  @GET
  @Path("differences")
  @InCompany
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "What was counted against what the ledger had, with its value",
      description =
          "Permission: stock-counts:review. Filter: show = DIFFERENT (default), UNCOUNTED, FOUND or ALL.")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<Page<CountLines.Difference>> differences(
      UUID id,
      @BeanParam @Valid PageRequest request,
      @QueryParam("show") @DefaultValue("DIFFERENT") CountLines.Show show) {
    return counts
        .require(id)
        .chain(() -> lines.differences(id, request, show))
        .map(rows -> Page.of(rows, request, line -> List.of(line.id().toString())));
  }

  @GET
  @Path("summary")
  @InCompany
  @PermissionsAllowed("stock-counts:review")
  @Operation(
      summary = "How far a count is, and what its differences are worth",
      description = "Permission: stock-counts:review")
  @APIResponse(
      responseCode = "200",
      description = "The summary",
      content = @Content(schema = @Schema(implementation = CountLines.Summary.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<CountLines.Summary> summary(UUID id) {
    return counts.require(id).chain(() -> lines.summary(id));
  }
}
