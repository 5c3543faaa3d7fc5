package dz.mizan.local.server;

/**
 * @param amqp for clients
 * @param distribution where RabbitMQ's command line tools talk to the node
 * @param epmd Erlang's port mapper, which those tools ask first
 */
public record BrokerPorts(int amqp, int distribution, int epmd) {}
