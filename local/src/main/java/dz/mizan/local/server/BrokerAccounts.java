package dz.mizan.local.server;

import java.util.Map;

/**
 * Who may log in to the broker.
 *
 * @param virtualHost where everything lives
 * @param user ours; may do everything in the virtual host
 * @param consumer for other people's programs: on RabbitMQ it may declare queues named {@code
 *     consumer.…}, bind them to {@code mizan.events} and read them, and nothing else
 * @param services the services' passwords by their names, under which they log in; on RabbitMQ they
 *     have {@link ServiceRights}. Empty where the broker was given: then they come as {@code user}
 */
public record BrokerAccounts(
    String virtualHost,
    String user,
    String password,
    String consumer,
    String consumerPassword,
    Map<String, String> services) {

  /** How a service logs in. */
  public record Login(String user, String password) {}

  public Login service(String name) {
    var own = services.get(name);
    return own == null ? new Login(user, password) : new Login(name, own);
  }
}
