package dz.mizan.local.k8s;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What there is to build below {@code k8s}. */
final class Overlays {
  static final Path K8S = RepositoryRoot.find().resolve("k8s");

  private Overlays() {}

  /** Everything that is applied as it is: the overlays, and what a cluster has once. */
  static Stream<Path> all() {
    return Stream.concat(folders("overlays"), Stream.of(K8S.resolve("cluster")));
  }

  /** Those of the services; a folder of another kind would have none. */
  static Stream<Path> ofServices() {
    return folders("overlays");
  }

  static Stream<Path> components() {
    return folders("components");
  }

  /**
   * A kustomization of base with components, below {@code target}, since its bases are relative.
   */
  static Path composed(List<String> components) {
    var folder =
        RepositoryRoot.find().resolve("local/target/k8s").resolve(String.join("-", components));
    var up = folder.relativize(K8S);
    var text = new StringBuilder("namespace: composed\nresources: [").append(up).append("/base]\n");
    text.append("components:\n");
    components.forEach(name -> text.append("- %s/components/%s\n".formatted(up, name)));
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("kustomization.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static Stream<Path> folders(String below) {
    try (var folders = Files.list(K8S.resolve(below))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
