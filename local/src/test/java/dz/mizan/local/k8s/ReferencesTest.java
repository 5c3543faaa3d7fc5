package dz.mizan.local.k8s;

import static dz.mizan.local.k8s.KubernetesObject.each;
import static dz.mizan.local.k8s.KubernetesObject.walk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.mizan.local.stack.Service;
import dz.mizan.local.tenant.TenantName;
import dz.mizan.local.tenant.TenantSecrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one object says of another is true. */
class ReferencesTest {
  /** Secrets that others make: an operator, and the people who run the object store. */
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "rabbitmq-default-user", Set.of("username", "password", "connection_string"),
          "mizan-backups", Set.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"));

  static Stream<Path> overlays() {
    return Overlays.ofServices();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_secret_and_setting_that_a_container_reads_is_there(Path overlay) {
    var objects = Kustomize.build(overlay);
    var secrets = secrets();
    var settings =
        objects.stream()
            .filter(o -> o.is("ConfigMap"))
            .collect(Collectors.toMap(KubernetesObject::name, o -> keys(o.json().path("data"))));
    var read = objects.stream().flatMap(o -> walk(o.json())).toList();
    var checked = 0;
    for (var node : read) {
      checked += check(node.path("secretKeyRef"), secrets);
      checked += check(node.path("configMapKeyRef"), settings);
      if (node.has("configMapRef")) {
        assertThat(settings).containsKey(node.at("/configMapRef/name").asText());
      }
      for (var login : List.of("passwordSecret", "importCredentialsSecret")) {
        if (node.has(login)) {
          assertThat(secrets.get(node.path(login).path("name").asText()))
              .containsExactlyInAnyOrder("username", "password");
        }
      }
    }
    assertThat(checked).isGreaterThan(30);
  }

  private static int check(JsonNode reference, Map<String, Set<String>> known) {
    if (reference.isMissingNode()) {
      return 0;
    }
    assertThat(known).containsKey(reference.path("name").asText());
    assertThat(known.get(reference.path("name").asText())).contains(reference.path("key").asText());
    return 1;
  }

  private static Map<String, Set<String>> secrets() {
    var known =
        Kustomize.parse(TenantSecrets.of(new TenantName("atlas"))).stream()
            .collect(
                Collectors.toMap(KubernetesObject::name, o -> keys(o.json().path("stringData"))));
    known.putAll(OTHERS);
    return known;
  }

  private static Set<String> keys(JsonNode data) {
    return data.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void a_service_leads_to_the_pods_of_one_deployment_and_a_port_that_they_have(Path overlay) {
    var objects = Kustomize.build(overlay);
    var services = objects.stream().filter(o -> o.is("Service")).toList();
    assertThat(services).hasSizeGreaterThanOrEqualTo(Service.values().length);
    for (var service : services) {
      var selector = KubernetesObject.labels(service.spec().path("selector")).entrySet();
      var behind =
          objects.stream()
              .filter(o -> o.is("Deployment"))
              .filter(o -> o.podLabels().entrySet().containsAll(selector))
              .toList();
      assertThat(behind).as(service.toString()).hasSize(1);
      assertThat(each(behind.getFirst().containers().getFirst().path("ports")))
          .extracting(port -> port.path("name").asText())
          .contains(service.spec().at("/ports/0/targetPort").asText());
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_service_scales_by_itself_and_is_not_disturbed_twice_at_once(Path overlay) {
    var objects = Kustomize.build(overlay);
    var deployments =
        objects.stream().filter(o -> o.is("Deployment") && !o.name().equals("redis")).toList();
    assertThat(deployments).isNotEmpty();
    for (var deployment : deployments) {
      var scalers = scalers(objects, deployment.name());
      assertThat(scalers).as(deployment.toString()).hasSize(1);
      var least = scalers.getFirst().spec().path("minReplicas").asInt();
      var one = overlay.endsWith("dev") ? 1 : 2;
      assertThat(least).isEqualTo(one);
      var labels = deployment.podLabels().entrySet();
      assertThat(objects)
          .filteredOn(o -> o.is("PodDisruptionBudget"))
          .filteredOn(
              o ->
                  labels.containsAll(
                      KubernetesObject.labels(o.spec().at("/selector/matchLabels")).entrySet()))
          .hasSize(1)
          .allMatch(budget -> budget.spec().path("maxUnavailable").asInt() == 1);
    }
  }

  private static List<KubernetesObject> scalers(List<KubernetesObject> objects, String deployment) {
    return objects.stream()
        .filter(o -> o.is("HorizontalPodAutoscaler"))
        .filter(o -> o.spec().at("/scaleTargetRef/name").asText().equals(deployment))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void all_replicas_together_find_connections_and_quota(Path overlay) {
    var objects = Kustomize.build(overlay);
    Capacity.of(objects).check();
  }
}
