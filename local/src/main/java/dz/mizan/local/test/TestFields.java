package dz.mizan.local.test;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills test fields by type. A test class may come from another class loader than the test
 * resource; so each value is opened by {@link #open} in the loader of the field's own type.
 */
public final class TestFields {
  private static final Set<String> TYPES =
      Set.of(
          Stack.class.getName(),
          TestTokens.class.getName(),
          TestOrigins.class.getName(),
          Sql.class.getName(),
          Queues.class.getName());

  private final Path home;
  private final Service service;

  TestFields(Path home, Service service) {
    this.home = home;
    this.service = service;
  }

  void fill(TestInjector injector) {
    var wanted = new ArrayList<Field>();
    injector.injectIntoFields(
        this,
        field -> {
          if (TYPES.contains(field.getType().getName())) {
            wanted.add(field);
          }
          return false; // only looking
        });
    for (var field : wanted) {
      injector.injectIntoFields(value(field.getType()), field::equals);
    }
  }

  private Object value(Class<?> type) {
    try {
      return Class.forName(TestFields.class.getName(), true, type.getClassLoader())
          .getMethod("open", String.class, String.class, String.class)
          .invoke(null, type.getName(), home.toString(), service.id());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot fill a field of type " + type, e);
    }
  }

  /** For {@link #value} alone, across class loaders; hence public and with plain types. */
  public static @Nullable Object open(String type, String home, String service) {
    var directory = Path.of(home);
    return switch (type.substring(type.lastIndexOf('.') + 1)) {
      case "Stack" -> Stack.open(directory);
      case "TestTokens" -> TestTokens.in(directory);
      case "TestOrigins" -> TestOrigins.in(directory);
      case "Sql" -> new Sql(Stack.open(directory).database(Service.of(service)));
      case "Queues" -> new Queues(Stack.open(directory).broker());
      default -> null;
    };
  }
}
