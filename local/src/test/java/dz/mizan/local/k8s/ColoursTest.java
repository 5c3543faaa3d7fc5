package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blue and green: two versions, of which one is live. */
class ColoursTest {
  private static final Path OVERLAY = Overlays.K8S.resolve("overlays/blue-green");
  private static final String COLOUR = "mizan.dz/colour";

  @Test
  void one_word_switches_all_services_over_and_changes_nothing_else() throws IOException {
    var blue = Kustomize.build(OVERLAY);
    var green = Kustomize.build(switched());
    for (var service : Service.values()) {
      assertThat(colour(blue, service)).isEqualTo("blue");
      assertThat(colour(green, service)).isEqualTo("green");
    }
    assertThat(workloads(green)).isEqualTo(workloads(blue));
  }

  @Test
  void both_colours_are_there_each_with_its_own_version() {
    var objects = Kustomize.build(OVERLAY);
    for (var service : Service.values()) {
      var blue = deployment(objects, service.id() + "-blue");
      var green = deployment(objects, service.id() + "-green");
      assertThat(blue.podLabels()).containsEntry(COLOUR, "blue");
      assertThat(green.podLabels()).containsEntry(COLOUR, "green");
      assertThat(image(blue)).isNotEqualTo(image(green));
    }
    var migrations = objects.stream().filter(o -> o.is("Job")).findFirst().orElseThrow();
    assertThat(image(migrations)).endsWith(image(deployment(objects, "auth-green")).split(":")[1]);
  }

  /** A copy beside the overlay's own kind of path, with the other colour live. */
  private static Path switched() throws IOException {
    var folder = Overlays.K8S.resolveSibling("local/target/k8s/switched");
    Files.createDirectories(folder);
    var up = folder.relativize(Overlays.K8S).toString();
    var text = Files.readString(OVERLAY.resolve("kustomization.yaml"));
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        text.replace("../../", up + "/")
            .replace("  - namespace.yaml\n", "")
            .replace("  - blue\n  - green\n", colours(up))
            .replace("[colour=blue]", "[colour=green]"));
    return folder;
  }

  private static String colours(String up) {
    return "  - %1$s/overlays/blue-green/blue\n  - %1$s/overlays/blue-green/green\n".formatted(up);
  }

  private static List<KubernetesObject> workloads(List<KubernetesObject> objects) {
    return objects.stream().filter(KubernetesObject::hasPods).toList();
  }

  private static String colour(List<KubernetesObject> objects, Service service) {
    return objects.stream()
        .filter(o -> o.is("Service") && o.name().equals(service.id()))
        .findFirst()
        .orElseThrow()
        .spec()
        .path("selector")
        .path(COLOUR)
        .asText();
  }

  private static KubernetesObject deployment(List<KubernetesObject> objects, String name) {
    return objects.stream()
        .filter(o -> o.is("Deployment") && o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String image(KubernetesObject workload) {
    return workload.containers().getFirst().path("image").asText();
  }
}
