package dz.mizan.local.test;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts one stack per JVM for the tests of a service, with that service's database migrated, and
 * hands the service its configuration.
 *
 * <p>Test fields of type {@link Stack}, {@link TestTokens}, {@link TestOrigins}, {@link Sql} and
 * {@link Queues} are filled in. A test may say in {@code X-Forwarded-For} where it calls from.
 * Argument {@code service}: which one, if it is not the name of the module's directory.
 */
public final class MizanTestResource implements QuarkusTestResourceLifecycleManager {
  /** Where this JVM's stack is, known to all class loaders: Quarkus loads us more than once. */
  private static final String HOME_PROPERTY = "mizan.local.test-stack";

  /** The origin whose pages may call for every company. */
  public static final String CORS_ORIGIN = "https://everywhere.example";

  private static final String AUTH_URL_SETTING = "auth-url";

  private @Nullable Service service;
  private @Nullable Path home;

  @Override
  public void init(Map<String, String> arguments) {
    var directory = Path.of("").toAbsolutePath().getFileName().toString();
    service = Service.of(arguments.getOrDefault("service", directory));
  }

  @Override
  public Map<String, String> start() {
    var stack = running();
    home = stack.home();
    var tested = tested();
    var database = stack.database(tested);
    database.create();
    database.migrate();
    var configuration = stack.configuration(tested);
    if (tested != Service.AUTH) {
      var url = stack.settings().get(AUTH_URL_SETTING, () -> AuthStandIn.start(stack.home()));
      configuration.put("MIZAN_AUTH_URL", url);
    }
    configuration.put("quarkus.http.test-port", "0"); // beside a running ./mizan
    configuration.put("MIZAN_TRUSTED_PROXIES", "127.0.0.1");
    configuration.put("MIZAN_CORS_ORIGINS", CORS_ORIGIN);
    // All tests come from one address.
    for (var limit :
        List.of(
            "SIGN_UP", "REGISTRATION", "LOGIN", "LOGIN_FAILURES_OF_ADDRESS", "PASSWORD_RESET")) {
      configuration.put("MIZAN_RATE_LIMIT_" + limit, "10000");
    }
    return configuration;
  }

  private static Stack running() {
    var known = System.getProperty(HOME_PROPERTY);
    if (known != null) {
      return Stack.open(Path.of(known));
    }
    var stack = Stack.temporary().start();
    TestTokens.in(stack.home());
    System.setProperty(HOME_PROPERTY, stack.home().toString());
    return stack;
  }

  @Override
  public void inject(TestInjector injector) {
    if (home != null) {
      new TestFields(home, tested()).fill(injector);
    }
  }

  /** Nothing: the next test class goes on with the same stack, which ends with the JVM. */
  @Override
  public void stop() {}

  private Service tested() {
    if (service == null) {
      throw new IllegalStateException("init was not called");
    }
    return service;
  }
}
