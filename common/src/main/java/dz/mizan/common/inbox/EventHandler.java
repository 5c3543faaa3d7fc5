package dz.mizan.common.inbox;

import io.smallrye.mutiny.Uni;

/** Takes in one type of event; each service has a bean for every type that it listens to. */
public interface EventHandler {

  /** The CloudEvents type, such as {@code dz.mizan.inventory.stock.moved.v1}. */
  String type();

  /**
   * Writes the effect. Runs in a transaction of the event's company, which also remembers the
   * event: a second delivery does not get here. Whatever fails is tried again a few times.
   */
  Uni<Void> handle(ReceivedEvent event);

  /**
   * Whether it writes about the company, from outside, rather than in it: then it is called also
   * when the company is being erased, in a transaction of no company. No inbox row remembers the
   * event, so a second delivery must have no other effect than the first.
   */
  default boolean isOutsideCompany() {
    return false;
  }
}
