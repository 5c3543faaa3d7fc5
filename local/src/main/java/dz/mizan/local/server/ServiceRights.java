package dz.mizan.local.server;

/**
 * What a service may do at RabbitMQ, the same here as in {@code k8s/components/rabbitmq}: declare,
 * write to and read the exchange of all events and its own two queues, and publish events of its
 * own. Regular expressions.
 */
public record ServiceRights(String service) {
  /** Of all events. */
  public static final String EXCHANGE = "mizan.events";

  /** To configure, to write and to read: names of exchanges and queues. */
  public String names() {
    return "^mizan\\.(events|%1$s|%1$s\\.dead-letters)$".formatted(service);
  }

  /** Routing keys to publish with. */
  public String published() {
    return "^[^.]+\\.%s\\.".formatted(service);
  }

  /** Routing keys to bind by. */
  public String bound() {
    return ".*";
  }
}
