package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * {@code kubectl kustomize}, or {@code kustomize build}: whichever is installed, from 5.0 on.
 * Without either the tests are skipped, except in CI, where they fail.
 */
public final class Kustomize {
  private static final Map<Path, String> BUILT = new ConcurrentHashMap<>();
  private static final List<List<String>> TOOLS =
      List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

  private Kustomize() {}

  /** All objects of the kustomization in the directory; it must build. */
  public static List<KubernetesObject> build(Path directory) {
    return parse(BUILT.computeIfAbsent(directory.toAbsolutePath().normalize(), Kustomize::run));
  }

  static List<KubernetesObject> parse(String yaml) {
    return StreamSupport.stream(parser().loadAll(yaml).spliterator(), false)
        .map(KubernetesObject::of)
        .toList();
  }

  /** As Kubernetes reads: no key twice, and an instant is a text. */
  private static Yaml parser() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var output = new DumperOptions();
    var withoutInstants =
        new Resolver() {
          @Override
          public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
              super.addImplicitResolver(tag, pattern, first, limit);
            }
          }
        };
    return new Yaml(
        new SafeConstructor(options), new Representer(output), output, options, withoutInstants);
  }

  private static String run(Path directory) {
    var tool = TOOLS.stream().filter(Kustomize::isInstalled).findFirst();
    var reason = "neither kubectl nor kustomize is installed";
    if (System.getenv("CI") == null) {
      assumeTrue(tool.isPresent(), reason);
    }
    assertThat(tool).as(reason).isPresent();
    var command = Stream.concat(tool.orElseThrow().stream(), Stream.of(directory.toString()));
    try {
      var errors = Files.createTempFile("kustomize", ".err");
      var process = new ProcessBuilder(command.toList()).redirectError(errors.toFile()).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var exit = process.waitFor();
      var complaints = Files.readString(errors);
      Files.delete(errors);
      assertThat(exit).as(directory + ": " + complaints).isZero();
      assertThat(complaints).as("warnings about " + directory).isEmpty();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isInstalled(List<String> tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool.getFirst())));
  }
}
