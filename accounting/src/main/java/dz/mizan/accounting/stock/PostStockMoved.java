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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books a movement of stock by the company's posting rules. */
@ApplicationScoped
class PostStockMoved implements EventHandler {
  static final String JOURNAL = "ST";
  private static final int MAX_REFERENCE = 200;

  private final PreparedCompanies prepared;
  private final PostingRules rules;
  private final PostEntry postEntry;

  PostStockMoved(PreparedCompanies prepared, PostingRules rules, PostEntry postEntry) {
    this.prepared = prepared;
    this.rules = rules;
    this.postEntry = postEntry;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.stock.moved.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var moved = event.as(StockMoved.class);
    if (moved.value().signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(() -> rules.require(moved))
        .chain(rule -> postEntry.handle(entry(event.id(), moved, rule)))
        .replaceWithVoid();
  }

  static DraftEntry entry(UUID eventId, StockMoved moved, PostingRule rule) {
    var amount = moved.value().abs();
    return DraftEntry.of(
        JOURNAL,
        moved.date(rule.zone()),
        rule.label(),
        reference(moved.document()),
        List.of(
            DraftEntry.Line.debit(rule.debit(), amount),
            DraftEntry.Line.credit(rule.credit(), amount)),
        Origin.event("stock.moved", eventId, moved.movementId()));
  }

  static @Nullable String reference(@Nullable String document) {
    if (document == null || document.isBlank()) {
      return null;
    }
    return document.length() > MAX_REFERENCE ? document.substring(0, MAX_REFERENCE) : document;
  }
}
