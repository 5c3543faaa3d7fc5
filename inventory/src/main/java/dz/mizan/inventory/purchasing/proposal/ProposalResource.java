package dz.mizan.inventory.purchasing.proposal;

import dz.mizan.common.idempotency.Idempotent;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.InCompany;
import dz.mizan.inventory.purchasing.PurchaseOrderView;
import io.quarkus.runtime.annotations.RegisterForReflection;
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

/** What should be bought. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/purchase-proposals")
@Tag(name = "Purchase proposals")
public class ProposalResource {
  private final Proposals proposals;
  private final DecideProposals decide;

  ProposalResource(Proposals proposals, DecideProposals decide) {
    this.proposals = proposals;
    this.decide = decide;
  }

  /** The draft orders that were made. */
  @RegisterForReflection
  public record AcceptedView(List<PurchaseOrderView> orders) {}

  @GET
  @InCompany
  @PermissionsAllowed("purchase-proposals:read")
  @Operation(
      summary = "List what should be bought, oldest first",
      description =
          "Permission: purchase-proposals:read. Open ones unless status says otherwise. Filters:"
              + " status, supplierId, warehouseId. Within the caller's scope.")
  @APIResponse(responseCode = "200", description = "A page")
  public Uni<Page<Proposal>> list(
      @BeanParam @Valid PageRequest request,
      @QueryParam("status") Proposal.@Nullable Status status,
      @QueryParam("supplierId") @Nullable UUID supplierId,
      @QueryParam("warehouseId") @Nullable UUID warehouseId) {
    return proposals
        .page(request, status == null ? Proposal.Status.OPEN : status, supplierId, warehouseId)
        .map(rows -> Page.of(rows, request, p -> List.of(p.id().toString())));
  }

  @POST
  @Path("accept")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-proposals:accept")
  @Operation(
      summary = "Accept proposals",
      description =
          "Permission: purchase-proposals:accept. Makes one draft order per supplier and warehouse,"
              + " once; all of them or none.")
  @APIResponse(
      responseCode = "200",
      description = "The orders",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  @APIResponse(
      responseCode = "422",
      description =
          "proposal-without-supplier, supplier-inactive, no-supplier-price, product-archived")
  public Uni<RestResponse<AcceptedView>> accept(@NotNull @Valid ProposalRequest request) {
    return decide.accept(request.ids()).map(orders -> RestResponse.ok(new AcceptedView(orders)));
  }

  @POST
  @Path("dismiss")
  @InCompany
  @Idempotent
  @PermissionsAllowed("purchase-proposals:accept")
  @Operation(
      summary = "Dismiss proposals",
      description =
          "Permission: purchase-proposals:accept. Nothing is proposed for the same levels for seven"
              + " days; all of them or none.")
  @APIResponse(responseCode = "204", description = "Dismissed")
  @APIResponse(responseCode = "403", description = "forbidden, out-of-scope")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "409", description = "illegal-transition")
  public Uni<RestResponse<Void>> dismiss(@NotNull @Valid ProposalRequest request) {
    return decide.dismiss(request.ids()).map(done -> RestResponse.noContent());
  }
}
