package dz.mizan.inventory.purchasing.proposal;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The proposals of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
class Proposals {
  private static final String VIEW =
      """
      select o.*, p.sku, p.name_fr as name, s.name as supplier_name from purchase_proposal o
      join product p on p.company_id = o.company_id and p.id = o.product_id
      left join supplier s on s.company_id = o.company_id and s.id = o.supplier_id
      """;
  private static final String PAGE =
      VIEW
          + " where ($1::uuid is null or o.id > $1) and o.status = $2"
          + " and ($3::uuid is null or o.supplier_id = $3)"
          + " and ($4::uuid is null or o.warehouse_id = $4)"
          + " and ($5::uuid[] is null or o.warehouse_id = any ($5)) order by o.id limit $6";

  /** A page by id, one row more than asked for. */
  Uni<List<Proposal>> page(
      PageRequest request,
      Proposal.Status status,
      @Nullable UUID supplierId,
      @Nullable UUID warehouseId) {
    return CompanySql.execute(
            PAGE,
            request.afterId(),
            status.name(),
            supplierId,
            warehouseId,
            Caller.require().scope().onlyArray(Warehouses.SCOPE),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Proposal::of).toList());
  }

  /**
   * Those proposals, locked until the transaction ends.
   *
   * @throws NotFound if the company has not all of them
   * @throws dz.mizan.common.tenancy.OutOfScope if one is for a warehouse that is none of the
   *     caller's
   * @throws ProposalRefused if one is decided already
   */
  Uni<List<Proposal>> requireOpen(Set<UUID> ids, Proposal.Status next) {
    return CompanySql.execute(
            VIEW + " where o.id = any ($1) order by o.id for update of o",
            (Object) ids.toArray(UUID[]::new))
        .map(
            rows -> {
              var found =
                  StreamSupport.stream(rows.spliterator(), false).map(Proposal::of).toList();
              var known = found.stream().map(Proposal::id).collect(Collectors.toSet());
              ids.stream()
                  .filter(id -> !known.contains(id))
                  .findFirst()
                  .ifPresent(
                      id -> {
                        throw new NotFound("purchase-proposal", id);
                      });
              found.forEach(proposal -> requireOpen(proposal, next));
              return found;
            });
  }

  private static void requireOpen(Proposal proposal, Proposal.Status next) {
    Caller.require().scope().require(Warehouses.SCOPE, proposal.warehouseId());
    if (proposal.status() != Proposal.Status.OPEN) {
      throw ProposalRefused.decided(proposal.status(), next);
    }
  }

  /** Decides locked open ones. */
  Uni<Void> decide(List<Proposal> proposals, Proposal.Status status, @Nullable UUID orderId) {
    return CompanySql.execute(
            "update purchase_proposal set status = $2, order_id = $3, decided_at = now(),"
                + " decided_by = $4, version = version + 1 where id = any ($1)",
            proposals.stream().map(Proposal::id).toArray(UUID[]::new),
            status.name(),
            orderId,
            Caller.current().map(Caller::userId).orElse(null))
        .replaceWithVoid();
  }
}
