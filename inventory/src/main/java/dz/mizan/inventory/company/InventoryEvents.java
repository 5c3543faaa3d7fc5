package dz.mizan.inventory.company;

import dz.mizan.common.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The queue of this service. */
@ApplicationScoped
class InventoryEvents {
  private final Inbox inbox;

  InventoryEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("inbox")
  Uni<Void> receive(Message<byte[]> message) {
    return inbox.receive(message);
  }
}
