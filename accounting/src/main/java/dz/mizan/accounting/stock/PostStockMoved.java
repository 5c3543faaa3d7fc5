package dz.mizan.accounting.stock;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.accounting.template.PostingTemplate;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Books a movement of stock by the company's posting template of its kind. */
@ApplicationScoped
class PostStockMoved implements EventHandler {
  private final PreparedCompanies prepared;
  private final PostFacts post;

  PostStockMoved(PreparedCompanies prepared, PostFacts post) {
    this.prepared = prepared;
    this.post = post;
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
    return prepared.require(event.companyId()).chain(() -> post(event, moved)).replaceWithVoid();
  }

  /** What takes a movement back is booked as that one was, the other way round. */
  private Uni<?> post(ReceivedEvent event, StockMoved moved) {
    var facts = StockKinds.facts(moved.movedOn(), moved.movedAt(), moved.document(), moved.value());
    var origin = Origin.event("stock.moved", event.id(), moved.movementId());
    int sign = moved.value().signum();
    return moved.reverses() == null
        ? post.handle(StockKinds.name(moved.kind().name(), sign), facts, origin)
        : post.handle(
            StockKinds.name(moved.kind().name(), -sign), facts, origin, PostingTemplate::reversed);
  }
}
