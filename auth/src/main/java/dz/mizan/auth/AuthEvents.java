package dz.mizan.auth;

import dz.mizan.common.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The door for events of other services; the handlers are in the features. */
@ApplicationScoped
class AuthEvents {
  private final Inbox inbox;

  AuthEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("inbox")
  Uni<Void> on(Message<byte[]> message) {
    return inbox.receive(message);
  }
}
