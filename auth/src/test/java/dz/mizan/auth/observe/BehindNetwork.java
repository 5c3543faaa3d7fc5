package dz.mizan.auth.observe;

import dz.mizan.local.chaos.site.Relay;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The usual servers, PostgreSQL behind a network that can be cut: a field {@link Relay}. */
public final class BehindNetwork implements QuarkusTestResourceLifecycleManager {
  private static final String URL = "MIZAN_DB_URL";

  private final MizanTestResource servers = new MizanTestResource();
  private @Nullable Relay network;

  @Override
  public void init(Map<String, String> arguments) {
    servers.init(arguments);
  }

  @Override
  public Map<String, String> start() {
    var configuration = new HashMap<>(servers.start());
    // PostgreSQL itself, also where the others go through a pooler.
    var direct = configuration.remove("MIZAN_DB_LISTEN_URL");
    configuration.remove("MIZAN_DB_POOLING");
    var postgres = URI.create(direct == null ? configuration.get(URL) : direct);
    network = new Relay(postgres.getPort());
    configuration.put(
        URL, "postgresql://127.0.0.1:%d%s".formatted(network.port(), postgres.getPath()));
    return configuration;
  }

  @Override
  public void inject(TestInjector injector) {
    servers.inject(injector);
    injector.injectIntoFields(network, new TestInjector.MatchesType(Relay.class));
  }

  @Override
  public void stop() {
    if (network != null) {
      network.close();
    }
  }
}
