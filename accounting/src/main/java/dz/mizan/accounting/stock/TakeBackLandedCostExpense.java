package dz.mizan.accounting.stock;

import static java.util.Objects.requireNonNullElse;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Takes the expense of landed costs that were cancelled back, on the day of that. */
@ApplicationScoped
class TakeBackLandedCostExpense implements EventHandler {
  private final PostValue postValue;

  TakeBackLandedCostExpense(PostValue postValue) {
    this.postValue = postValue;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.landed-cost.cancelled.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var cost = event.as(LandedCostShared.class);
    return postValue.handle(
        event,
        new PostValue.Value(
            LandedCostShared.RULE,
            -1,
            requireNonNullElse(cost.reversedExpense(), BigDecimal.ZERO),
            null,
            cost.reference(),
            "landed-cost.cancelled",
            cost.landedCostId()));
  }
}
