package dz.mizan.common.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Listens for {@code NOTIFY outbox}, by which replicas and operators wake the relay. Behind a
 * pooler that cannot listen the relay looks by itself, every two seconds.
 */
@ApplicationScoped
class OutboxListener {
  private final Vertx vertx;
  private final OutboxSignal signal;
  private final Optional<PgConnectOptions> options;
  private final boolean isBesidePools;
  private @Nullable ListeningConnection connection;

  OutboxListener(
      Vertx vertx,
      OutboxSignal signal,
      @ConfigProperty(name = "mizan.listen-url") Optional<String> url,
      @ConfigProperty(name = "quarkus.datasource.relay.reactive.url") String urlOfPool,
      @ConfigProperty(name = "quarkus.datasource.relay.username") String user,
      @ConfigProperty(name = "quarkus.datasource.relay.password") String password,
      @ConfigProperty(name = "quarkus.datasource.relay.reactive.postgresql.ssl-mode")
          Optional<String> sslMode,
      @ConfigProperty(name = "quarkus.datasource.relay.reactive.trust-certificate-pem.certs")
          Optional<String> authority) {
    this.vertx = vertx;
    this.signal = signal;
    this.isBesidePools = url.filter(urlOfPool::equals).isPresent();
    this.options =
        url.map(given -> secured(given, sslMode, authority).setUser(user).setPassword(password));
  }

  /**
   * TLS as the relay's pool has it; it is Quarkus that reads these settings, but only for pools.
   */
  static PgConnectOptions secured(
      String url, Optional<String> sslMode, Optional<String> authority) {
    var options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""));
    sslMode.map(SslMode::of).ifPresent(options::setSslMode);
    if (options.getSslMode() == SslMode.VERIFY_FULL) {
      options.setHostnameVerificationAlgorithm("HTTPS");
      authority.ifPresent(
          file -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(file)));
    }
    return options;
  }

  void start(@Observes StartupEvent event) {
    options.ifPresent(this::listen);
  }

  private void listen(PgConnectOptions to) {
    connection = new ListeningConnection(vertx, to, "outbox", signal::heard);
  }

  /**
   * Whether the connections of the pools are lost, though a new one would be answered. Never behind
   * a pooler: whom this one hears is not whom they ask.
   */
  boolean arePoolsLost() {
    return isBesidePools && connection != null && connection.isLeftSilent();
  }

  void stop(@Observes ShutdownEvent event) {
    if (connection != null) {
      connection.end();
    }
  }
}
