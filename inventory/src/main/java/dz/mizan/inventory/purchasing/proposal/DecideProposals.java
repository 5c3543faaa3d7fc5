package dz.mizan.inventory.purchasing.proposal;

import dz.mizan.common.audit.Audit;
import dz.mizan.inventory.purchasing.PurchaseOrderRequest;
import dz.mizan.inventory.purchasing.PurchaseOrderView;
import dz.mizan.inventory.purchasing.ShowOrder;
import dz.mizan.inventory.purchasing.WriteOrder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes orders of proposals, or drops them. Locks: proposals, then what an order needs. */
@ApplicationScoped
class DecideProposals {
  private final Proposals proposals;
  private final WriteOrder write;
  private final ShowOrder show;
  private final Audit audit;

  DecideProposals(Proposals proposals, WriteOrder write, ShowOrder show, Audit audit) {
    this.proposals = proposals;
    this.write = write;
    this.show = show;
    this.audit = audit;
  }

  private record Group(UUID supplierId, UUID warehouseId) {}

  /**
   * Makes one draft order per supplier and warehouse, at the prices of today.
   *
   * @throws ProposalRefused if one is decided already or has no supplier; nothing changes
   */
  Uni<List<PurchaseOrderView>> accept(List<UUID> ids) {
    return proposals
        .requireOpen(new LinkedHashSet<>(ids), Proposal.Status.ACCEPTED)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(groups(found).entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(group -> order(group.getKey(), group.getValue()))
                    .collect()
                    .asList());
  }

  /**
   * Drops them; the job proposes nothing for their levels for seven days.
   *
   * @throws ProposalRefused if one is decided already; nothing changes
   */
  Uni<Void> dismiss(List<UUID> ids) {
    return proposals
        .requireOpen(new LinkedHashSet<>(ids), Proposal.Status.DISMISSED)
        .call(found -> proposals.decide(found, Proposal.Status.DISMISSED, null))
        .chain(found -> note("purchase-proposal.dismissed", found));
  }

  private static Map<Group, List<Proposal>> groups(List<Proposal> found) {
    var groups = new LinkedHashMap<Group, List<Proposal>>();
    for (var proposal : found) {
      if (proposal.supplierId() == null) {
        throw ProposalRefused.withoutSupplier(proposal.id());
      }
      groups
          .computeIfAbsent(
              new Group(proposal.supplierId(), proposal.warehouseId()), g -> new ArrayList<>())
          .add(proposal);
    }
    return groups;
  }

  private Uni<PurchaseOrderView> order(Group group, List<Proposal> of) {
    var lines =
        of.stream()
            .map(
                p ->
                    new PurchaseOrderRequest.Line(
                        p.productId(), p.unit(), p.quantity(), null, null, null))
            .toList();
    return write
        .create(
            new PurchaseOrderRequest(
                group.supplierId(), group.warehouseId(), null, null, null, null, lines))
        .call(order -> proposals.decide(of, Proposal.Status.ACCEPTED, order.id()))
        .call(() -> note("purchase-proposal.accepted", of))
        .chain(show::of);
  }

  private Uni<Void> note(String action, List<Proposal> of) {
    return Multi.createFrom()
        .iterable(of)
        .onItem()
        .transformToUniAndConcatenate(
            p -> audit.record(action, "purchase-proposal", p.id(), p, null))
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
