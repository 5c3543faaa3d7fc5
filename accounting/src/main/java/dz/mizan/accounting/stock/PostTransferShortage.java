package dz.mizan.accounting.stock;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Books what was lost on its way between warehouses: no stock moves with it any more. */
@ApplicationScoped
class PostTransferShortage implements EventHandler {
  private static final String RULE = "TRANSFER_SHORTAGE";
  private static final int LESS = -1;

  private final PreparedCompanies prepared;
  private final PostingRules rules;
  private final PostEntry postEntry;

  PostTransferShortage(PreparedCompanies prepared, PostingRules rules, PostEntry postEntry) {
    this.prepared = prepared;
    this.rules = rules;
    this.postEntry = postEntry;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.transfer.shortage-closed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var shortage = event.as(TransferShortageClosed.class);
    if (shortage.value().amount().signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(() -> rules.require(RULE, LESS))
        .chain(rule -> postEntry.handle(entry(event, shortage, rule)))
        .replaceWithVoid();
  }

  private static DraftEntry entry(
      ReceivedEvent event, TransferShortageClosed shortage, PostingRule rule) {
    var amount = shortage.value().amount();
    return new DraftEntry(
        PostStockMoved.JOURNAL,
        event.time().atZone(rule.zone()).toLocalDate(),
        rule.label(),
        PostStockMoved.reference(shortage.number()),
        List.of(
            DraftEntry.Line.debit(rule.debit(), amount),
            DraftEntry.Line.credit(rule.credit(), amount)),
        new Origin("transfer.shortage-closed", event.id(), shortage.transferId()));
  }
}
