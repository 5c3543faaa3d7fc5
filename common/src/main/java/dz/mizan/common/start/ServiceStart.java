package dz.mizan.common.start;

import io.quarkus.runtime.Quarkus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Starts a service if its settings will do. The framework would find out only after a second, one
 * setting at a time, and answer with a stack trace; this needs a few milliseconds, and says what is
 * wrong in one line.
 */
public final class ServiceStart {
  /** EX_CONFIG of sysexits.h: whoever restarts programs sees that starting again will not help. */
  static final int WRONG_SETTINGS = 78;

  private ServiceStart() {}

  /**
   * Runs the service until it ends, or ends with status 78.
   *
   * @param service its name, for the line that says what is wrong
   */
  public static void run(String service, List<Setting> settings, String... arguments) {
    var obstacle =
        isDevelopment() ? Optional.<String>empty() : obstacle(settings, ServiceStart::given);
    if (obstacle.isPresent()) {
      System.err.println("mizan " + service + " cannot start: " + obstacle.get());
      System.exit(WRONG_SETTINGS);
    }
    Quarkus.run(arguments);
  }

  /** The first setting that is wrong, and the names of the others, in one line. */
  static Optional<String> obstacle(List<Setting> settings, Function<String, String> environment) {
    var wrong =
        settings.stream().filter(setting -> setting.obstacle(environment).isPresent()).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    var first = wrong.getFirst().obstacle(environment).orElseThrow();
    var others = wrong.stream().skip(1).map(Setting::key).toList();
    return Optional.of(
        others.isEmpty() ? first : first + " (and look at " + String.join(", ", others) + ")");
  }

  // As the framework reads them: a system property counts before the environment.
  private static String given(String key) {
    var property = System.getProperty(key);
    var value = property == null ? System.getenv(key) : property;
    return value == null ? "" : value;
  }

  // quarkus:dev has its settings from a file; the class loader is the one thing that tells so
  // early.
  private static boolean isDevelopment() {
    return ServiceStart.class
        .getClassLoader()
        .getClass()
        .getName()
        .startsWith("io.quarkus.bootstrap.classloading.");
  }
}
