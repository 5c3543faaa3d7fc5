package dz.mizan.accounting.stock;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Books the share of landed costs that goods bore which had gone already. */
@ApplicationScoped
class PostLandedCostExpense implements EventHandler {
  private final PostValue postValue;

  PostLandedCostExpense(PostValue postValue) {
    this.postValue = postValue;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.landed-cost.allocated.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var cost = event.as(LandedCostShared.class);
    return postValue.handle(
        event,
        new PostValue.Value(
            LandedCostShared.RULE,
            1,
            cost.expense(),
            cost.allocatedOn(),
            cost.reference(),
            "landed-cost.allocated",
            cost.landedCostId()));
  }
}
