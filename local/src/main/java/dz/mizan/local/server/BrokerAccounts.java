package dz.mizan.local.server;

/**
 * Who may log in to the broker.
 *
 * @param virtualHost where everything lives
 * @param user the services'; may do everything in the virtual host
 * @param consumer for other people's programs: on RabbitMQ it may declare queues named {@code
 *     consumer.…}, bind them to {@code mizan.events} and read them, and nothing else
 */
public record BrokerAccounts(
    String virtualHost, String user, String password, String consumer, String consumerPassword) {}
