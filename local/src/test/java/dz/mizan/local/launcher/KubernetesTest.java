package dz.mizan.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.k8s.KubernetesObject;
import dz.mizan.local.k8s.Kustomize;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code k8s} tells a service what {@code ./mizan start} tells it. */
class KubernetesTest {
  private static final Path ROOT = RepositoryRoot.find();

  /** What has the right default there: address and port, and the roles' names. */
  private static final Set<String> BY_DEFAULT =
      Set.of("MIZAN_HTTP_HOST", "MIZAN_HTTP_PORT", "MIZAN_DB_APP_USER", "MIZAN_DB_RELAY_USER");

  /** What only some need: {@code components/mail} instead of a folder, the field keys. */
  private static final Set<String> NOT_EVERYWHERE = Set.of("MIZAN_MAIL_FOLDER", "MIZAN_FIELD_KEYS");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void a_service_gets_the_same_variables_on_the_same_port(Service service) {
    var objects = Kustomize.build(ROOT.resolve("k8s/overlays/tenant-template"));
    var container =
        named(objects, "Deployment", service.id()).spec().at("/template/spec/containers/0");
    var given = new HashSet<String>();
    container.path("env").forEach(variable -> given.add(variable.path("name").asText()));
    var settings = container.at("/envFrom/0/configMapRef/name").asText();
    named(objects, "ConfigMap", settings)
        .json()
        .path("data")
        .fieldNames()
        .forEachRemaining(given::add);

    var stack = Stack.open(home, Map.of("MIZAN_BROKER", "qpid"));
    var wanted = new HashSet<>(new ServiceProgram(service, stack, ROOT).environment().keySet());
    wanted.removeAll(BY_DEFAULT);
    wanted.removeAll(NOT_EVERYWHERE);
    assertThat(given).containsAll(wanted);
    assertThat(given.contains("MIZAN_FIELD_KEYS"))
        .isEqualTo(Set.of(Service.AUTH, Service.HR).contains(service));
    assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(service.defaultPort());
  }

  private static KubernetesObject named(List<KubernetesObject> objects, String kind, String name) {
    return objects.stream()
        .filter(o -> o.kind().equals(kind) && o.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
