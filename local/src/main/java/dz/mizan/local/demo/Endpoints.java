package dz.mizan.local.demo;

import com.rabbitmq.client.ConnectionFactory;

/**
 * Where the services are.
 *
 * @param events a login at the broker that may read {@code mizan.events}
 */
public record Endpoints(
    String auth, String inventory, String hr, String accounting, ConnectionFactory events) {}
