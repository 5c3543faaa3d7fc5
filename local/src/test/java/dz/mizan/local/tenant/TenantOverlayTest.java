package dz.mizan.local.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.local.k8s.KubernetesObject;
import dz.mizan.local.k8s.Kustomize;
import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./mizan tenant new} on a copy of {@code k8s}. */
class TenantOverlayTest {
  @TempDir Path k8s;
  private Path overlays;

  @BeforeEach
  void copy() throws IOException {
    var original = RepositoryRoot.find().resolve("k8s");
    try (var files = Files.walk(original)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = k8s.resolve(original.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    overlays = k8s.resolve("overlays");
  }

  private TenantOverlay overlay() {
    return new TenantOverlay(overlays, "erp.dz", "ghcr.io/atlas", "1.4.2");
  }

  @Test
  void a_tenant_is_the_template_with_its_own_names() {
    var template = Kustomize.build(overlays.resolve("tenant-template"));
    var folder = overlay().write(new TenantName("el-baraka"));
    var objects = Kustomize.build(folder);
    assertThat(folder.getFileName()).hasToString("tenant-el-baraka");
    assertThat(objects.stream().map(KubernetesObject::type).sorted())
        .containsExactlyElementsOf(template.stream().map(KubernetesObject::type).sorted().toList());
    var everything = objects.toString() + objects.stream().map(o -> o.json().toString()).toList();
    assertThat(everything)
        .doesNotContain("tenant-template", "registry.example.dz")
        .contains("\"auth.el-baraka.erp.dz\"", "\"https://auth.el-baraka.erp.dz\"")
        .contains("ghcr.io/atlas/mizan-hr:1.4.2", "ghcr.io/atlas/mizan-migrations:1.4.2")
        .contains("s3://mizan-backups/el-baraka/");
    assertThat(objects.stream().map(KubernetesObject::namespace).filter(n -> !n.isEmpty()))
        .isNotEmpty()
        .containsOnly("mizan-el-baraka");
    assertThat(objects)
        .anyMatch(o -> o.kind().equals("Namespace") && o.name().equals("mizan-el-baraka"));
  }

  @Test
  void two_tenants_share_nothing_by_name() {
    var first = Kustomize.build(overlay().write(new TenantName("atlas")));
    var second = Kustomize.build(overlay().write(new TenantName("aures")));
    var hosts = first.stream().map(o -> o.spec().path("hostnames").toString()).toList();
    assertThat(
            second.stream()
                .map(o -> o.spec().path("hostnames").toString())
                .filter(h -> !h.isEmpty()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(hosts.stream().filter(h -> !h.isEmpty()).toList());
    assertThat(namespaces(first)).doesNotContainAnyElementsOf(namespaces(second));
  }

  private static Set<String> namespaces(Iterable<KubernetesObject> objects) {
    var found = new java.util.TreeSet<String>();
    objects.forEach(o -> found.add(o.namespace()));
    found.remove("");
    return found;
  }

  @Test
  void an_overlay_that_is_there_is_never_replaced() throws IOException {
    var folder = overlay().write(new TenantName("atlas"));
    Files.writeString(folder.resolve("quota.yaml"), "mine");
    assertThatThrownBy(() -> overlay().write(new TenantName("atlas")))
        .isInstanceOf(WrongTenant.class)
        .hasMessageContaining("has an overlay already");
    assertThat(folder.resolve("quota.yaml")).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | 2 to 30",
        "'' | 2 to 30",
        "abcdefghijklmnopqrstuvwxyzabcde | 2 to 30",
        "Atlas | small letter",
        "1atlas | small letter",
        "at_las | small letter",
        "at--las | small letter",
        "atlas- | small letter",
        "-atlas | small letter",
        "../../etc | small letter",
        "atlas.dz | small letter",
        "épicerie | small letter",
        "'at las' | small letter",
        "dev | something else",
        "tenant-template | something else",
        "default | something else"
      })
  void a_wrong_name_is_refused_with_its_reason_and_changes_nothing(String name, String reason)
      throws IOException {
    var before = folders();
    assertThatThrownBy(() -> overlay().write(new TenantName(name)))
        .isInstanceOf(WrongTenant.class)
        .hasMessageContaining(reason);
    assertThat(folders()).isEqualTo(before);
  }

  private Set<Path> folders() throws IOException {
    try (var files = Files.walk(k8s)) {
      return files.collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"example", "-a.dz", "a..dz", "EXAMPLE.dz", "a.dz\n", "a.dz/x", ""})
  void a_wrong_domain_is_refused(String domain) {
    assertThatThrownBy(() -> new TenantOverlay(overlays, domain, "ghcr.io/a", "1.0.0"))
        .isInstanceOf(WrongTenant.class)
        .hasMessageStartingWith("--domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://ghcr.io", "ghcr.io/", "GHCR.io", "ghcr.io//a", "a b", ""})
  void a_wrong_registry_is_refused(String registry) {
    assertThatThrownBy(() -> new TenantOverlay(overlays, "a.dz", registry, "1.0.0"))
        .isInstanceOf(WrongTenant.class)
        .hasMessageStartingWith("--registry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "", ".1", "1 0", "1:0"})
  void a_wrong_version_is_refused(String version) {
    assertThatThrownBy(() -> new TenantOverlay(overlays, "a.dz", "ghcr.io/a", version))
        .isInstanceOf(WrongTenant.class)
        .hasMessageStartingWith("--version");
  }
}
