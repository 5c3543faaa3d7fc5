package dz.mizan.inventory.stock;

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

/** The stock ledger: movements are made and read, never changed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/stock-movements")
@Tag(name = "Stock")
public class StockMovementResource {
  private final MoveStock move;
  private final StockLedger ledger;
  private final ReverseMovement reverse;

  StockMovementResource(MoveStock move, StockLedger ledger, ReverseMovement reverse) {
    this.move = move;
    this.ledger = ledger;
    this.reverse = reverse;
  }

  @POST
  @PermissionsAllowed("stock-movements:create")
  @Operation(
      summary = "Move stock: receive, issue, adjust, return or scrap",
      description =
          "Permission: stock-movements:create. Honours Idempotency-Key. Only in warehouses within the"
              + " caller's scope.")
  @APIResponse(
      responseCode = "201",
      description = "Moved; Location is set",
      content = @Content(schema = @Schema(implementation = StockMovementView.class)))
  @APIResponse(responseCode = "422", description = "insufficient-stock, unknown-product, …")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  public Uni<RestResponse<StockMovementView>> move(@NotNull @Valid NewStockMovement request) {
    return move.handle(request).map(StockMovementResource::answer);
  }

  private static RestResponse<StockMovementView> answer(MoveStock.Made moved) {
    var location = "/api/v1/stock-movements/" + moved.movement().id();
    var answer = Answers.created(location, moved.movement());
    if (moved.isReplayed()) {
      answer.getHeaders().add("Idempotency-Replayed", true);
    }
    return answer;
  }

  @POST
  @Path("{id}/reverse")
  @InCompany
  @Idempotent
  @PermissionsAllowed("stock-movements:reverse")
  @Operation(
      summary = "Take a movement back by its opposite",
      description =
          "Permission: stock-movements:reverse. The opposite quantity at the opposite value, once;"
              + " movements of documents are taken back by their documents.")
  @APIResponse(
      responseCode = "201",
      description = "The movement that takes it back; Location is set",
      content = @Content(schema = @Schema(implementation = StockMovementView.class)))
  @APIResponse(
      responseCode = "409",
      description = "already-reversed, cannot-reverse, made-by-document, warehouse-frozen")
  @APIResponse(responseCode = "422", description = "insufficient-stock, back-dated")
  public Uni<RestResponse<StockMovementView>> reverse(UUID id) {
    return reverse
        .handle(id)
        .map(made -> Answers.created("/api/v1/stock-movements/" + made.id(), made));
  }

  @GET
  @InCompany
  @PermissionsAllowed("stock-movements:read")
  @Operation(
      summary = "List movements, oldest first",
      description =
          "Permission: stock-movements:read. Filter: productId. Within the caller's scope.")
  public Uni<Page<StockMovementView>> list(
      @BeanParam @Valid PageRequest request, @QueryParam("productId") @Nullable UUID productId) {
    return ledger
        .movements(request, productId)
        .map(rows -> Page.of(rows, request, m -> List.of(m.id().toString())));
  }

  @GET
  @Path("{id}")
  @InCompany
  @PermissionsAllowed("stock-movements:read")
  @Operation(summary = "Read a movement", description = "Permission: stock-movements:read")
  public Uni<StockMovementView> read(UUID id) {
    return ledger.requireMovement(id);
  }
}
