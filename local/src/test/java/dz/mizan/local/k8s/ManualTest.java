package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/kubernetes.md} tells people to do can be done. */
class ManualTest {
  private static final Path ROOT = RepositoryRoot.find();
  private static final Pattern PATCHES = Pattern.compile("(?s)```yaml\\n(patches:.*?)```");
  private static final Pattern NAMED = Pattern.compile("`(components|overlays)/([a-z-]+)`");

  private static String manual() throws IOException {
    return Files.readString(ROOT.resolve("docs/kubernetes.md"));
  }

  @Test
  void the_patches_that_it_shows_fit_what_they_are_laid_over() throws Exception {
    var shown = PATCHES.matcher(manual()).results().map(found -> found.group(1)).toList();
    assertThat(shown).hasSize(2);
    var scaled = with(shown.getFirst(), "scaled", "postgres");
    assertThat(scaled)
        .anyMatch(o -> o.name().equals("inventory") && o.spec().path("maxReplicas").asInt() == 8)
        .anyMatch(
            o -> o.spec().at("/postgresql/parameters/max_connections").asText().equals("400"));
    Capacity.of(scaled).check();

    var restored = with(shown.getLast(), "restored", "postgres", "backups", "restore");
    var cluster = restored.stream().filter(o -> o.is("Cluster")).findFirst().orElseThrow();
    assertThat(TypedModel.read(cluster)).isNotNull();
    assertThat(cluster.spec().at("/bootstrap/recovery/recoveryTarget/targetTime").asText())
        .isEqualTo("2026-11-26 14:30:00+01:00");
    assertThat(cluster.spec().at("/plugins/0/parameters/serverName").asText())
        .isNotEqualTo(
            cluster.spec().at("/externalClusters/0/plugin/parameters/serverName").asText());
  }

  private static List<KubernetesObject> with(String patches, String name, String... components)
      throws IOException {
    var composed = Overlays.composed(List.of(components));
    var folder = composed.resolveSibling(name);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        Files.readString(composed.resolve("kustomization.yaml")) + patches);
    return Kustomize.build(folder);
  }

  @Test
  void the_components_and_overlays_that_it_names_are_there() throws IOException {
    var named = NAMED.matcher(manual()).results().map(m -> m.group(1) + "/" + m.group(2)).toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).allSatisfy(name -> assertThat(Overlays.K8S.resolve(name)).isDirectory());
  }
}
