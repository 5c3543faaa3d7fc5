package dz.mizan.local.stack;

import java.util.Arrays;
import java.util.Locale;

/** The four services, in the order in which they start. */
public enum Service {
  AUTH(8081),
  INVENTORY(8082),
  HR(8083),
  ACCOUNTING(8084);

  private final int defaultPort;

  Service(int defaultPort) {
    this.defaultPort = defaultPort;
  }

  public int defaultPort() {
    return defaultPort;
  }

  /** The module's, the program's and the queue's name: {@code inventory}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Service of(String id) {
    return Arrays.stream(values())
        .filter(service -> service.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No service is called " + id));
  }
}
