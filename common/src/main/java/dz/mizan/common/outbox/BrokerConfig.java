package dz.mizan.common.outbox;

import com.rabbitmq.client.Address;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Connections to the broker for publishing, with the same settings as the channels. Not a channel
 * itself: the relay must know of each single message whether the broker has it, and start over with
 * a new connection when it does not.
 */
@ApplicationScoped
class BrokerConfig {
  private final Address[] addresses;
  private final ConnectionFactory factory = new ConnectionFactory();

  BrokerConfig(
      @ConfigProperty(name = "rabbitmq-addresses") String addresses,
      @ConfigProperty(name = "rabbitmq-username") String username,
      @ConfigProperty(name = "rabbitmq-password") String password,
      @ConfigProperty(name = "rabbitmq-virtual-host") String virtualHost,
      @ConfigProperty(name = "rabbitmq-ssl") boolean tls)
      throws GeneralSecurityException {
    this.addresses = Address.parseAddresses(addresses);
    factory.setUsername(username);
    factory.setPassword(password);
    factory.setVirtualHost(virtualHost);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setConnectionTimeout(3_000);
    factory.setHandshakeTimeout(3_000);
    factory.setRequestedHeartbeat(10);
    factory.setChannelRpcTimeout(5_000);
    if (tls) {
      factory.useSslProtocol(javax.net.ssl.SSLContext.getDefault());
      factory.enableHostnameVerification();
    }
  }

  Connection connect(String name) throws IOException, TimeoutException {
    return factory.newConnection(addresses, name);
  }
}
