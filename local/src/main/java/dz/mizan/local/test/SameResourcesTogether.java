package dz.mizan.local.test;

import io.quarkus.test.common.WithTestResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Classes of {@code …IT} that need the same test resources run one after another: where the next
 * class needs others, Quarkus ends the packaged application and starts it anew, which takes far
 * longer than most classes.
 *
 * <p>Those that need most go first. The first application of a JVM listens where its resources say,
 * all later ones listen there, too, whatever theirs say.
 */
public final class SameResourcesTogether implements ClassOrderer {
  private static final Comparator<List<String>> MOST_FIRST =
      Comparator.<List<String>>comparingInt(List::size)
          .reversed()
          .thenComparing(resources -> String.join(" ", resources));

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing(SameResourcesTogether::resources, MOST_FIRST)
                .thenComparing(test -> test.getTestClass().getName()));
  }

  /** The annotation is not inherited as Java understands it, but as Quarkus does. */
  private static List<String> resources(ClassDescriptor test) {
    var names = new ArrayList<String>();
    for (Class<?> type = test.getTestClass(); type != null; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredAnnotationsByType(WithTestResource.class))
          .map(resource -> resource.value().getName())
          .forEach(names::add);
    }
    return names.stream().sorted().toList();
  }
}
