package dz.mizan.accounting.stock;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Books what was lost on its way between warehouses: no stock moves with it any more. */
@ApplicationScoped
class PostTransferShortage implements EventHandler {
  static final String WHAT = "TRANSFER_SHORTAGE";

  private final PostValue postValue;

  PostTransferShortage(PostValue postValue) {
    this.postValue = postValue;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.transfer.shortage-closed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var shortage = event.as(TransferShortageClosed.class);
    return postValue.handle(
        event,
        new PostValue.Value(
            WHAT,
            -1,
            shortage.value().amount(),
            null,
            shortage.number(),
            "transfer.shortage-closed",
            shortage.transferId()));
  }
}
