package dz.mizan.hr;

import dz.mizan.common.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The queue {@code mizan.hr}: hands every message to the inbox. */
@ApplicationScoped
class HrEvents {
  private final Inbox inbox;

  HrEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("inbox")
  Uni<Void> on(Message<byte[]> message) {
    return inbox.receive(message);
  }
}
