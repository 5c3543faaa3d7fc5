package dz.mizan.local.k8s;

import static dz.mizan.local.k8s.KubernetesObject.each;
import static dz.mizan.local.k8s.KubernetesObject.walk;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pod keeps to, in every overlay. */
class PodPoliciesTest {
  private static final Pattern USED = Pattern.compile("\\$\\(([A-Z0-9_]+)\\)");
  private static final int SECONDS_TO_SPARE = 5;

  static Stream<Path> overlays() {
    return Overlays.ofServices();
  }

  private static List<KubernetesObject> withPods(Path overlay) {
    var found = Kustomize.build(overlay).stream().filter(KubernetesObject::hasPods).toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(6); // four services, migrations, Redis
    return found;
  }

  private static List<KubernetesObject> services(Path overlay) {
    var found =
        withPods(overlay).stream()
            .filter(o -> "service".equals(o.podLabels().get("app.kubernetes.io/component")))
            .toList();
    assertThat(found.size()).isIn(4, 8); // eight in two colours
    return found;
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_image_has_a_version(Path overlay) {
    var images =
        Kustomize.build(overlay).stream()
            .flatMap(object -> walk(object.json()))
            .flatMap(node -> Stream.of(node.path("image"), node.path("imageName")))
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .toList();
    assertThat(images).hasSizeGreaterThanOrEqualTo(8);
    assertThat(images).allMatch(image -> image.matches(".+:[A-Za-z0-9._-]+"));
    assertThat(images).noneMatch(image -> image.endsWith(":latest"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_container_says_what_it_needs_and_may_not_take_more_memory(Path overlay) {
    for (var object : withPods(overlay)) {
      for (var container : object.containers()) {
        var resources = container.path("resources");
        assertThat(resources.path("requests").has("cpu")).as(object.toString()).isTrue();
        assertThat(resources.path("requests").has("memory")).as(object.toString()).isTrue();
        assertThat(resources.path("limits").has("memory")).as(object.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_pod_has_as_few_rights_as_possible(Path overlay) {
    for (var object : withPods(overlay)) {
      var pod = object.pod();
      var context = pod.path("securityContext");
      assertThat(context.path("runAsNonRoot").asBoolean()).as(object.toString()).isTrue();
      assertThat(context.path("runAsUser").asInt()).as(object.toString()).isPositive();
      assertThat(context.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.path("serviceAccountName").asText()).isEqualTo("mizan");
      assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
      for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
        assertThat(pod.path(shared).asBoolean()).as(shared).isFalse();
      }
      assertThat(each(pod.path("volumes")))
          .allMatch(v -> v.has("emptyDir") || v.has("configMap") || v.has("secret"));
      assertThat(object.containers()).allSatisfy(PodPoliciesTest::isLocked);
    }
  }

  private static void isLocked(JsonNode container) {
    var context = container.path("securityContext");
    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(context.path("privileged").asBoolean()).isFalse();
    assertThat(context.at("/capabilities/drop")).hasToString("[\"ALL\"]");
    assertThat(context.at("/capabilities/add").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_namespace_refuses_pods_with_more_rights(Path overlay) {
    var namespaces = Kustomize.build(overlay).stream().filter(o -> o.is("Namespace")).toList();
    assertThat(namespaces)
        .hasSize(1)
        .allSatisfy(
            namespace ->
                assertThat(
                        namespace
                            .json()
                            .path("metadata")
                            .path("labels")
                            .path("pod-security.kubernetes.io/enforce")
                            .asText())
                    .isEqualTo("restricted"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_program_that_stays_is_probed(Path overlay) {
    for (var object : withPods(overlay)) {
      if (object.is("Deployment")) {
        assertThat(object.containers())
            .allMatch(
                c -> c.has("startupProbe") && c.has("livenessProbe") && c.has("readinessProbe"));
      }
    }
    for (var service : services(overlay)) {
      var container = service.containers().getFirst();
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo("/q/health/ready");
      assertThat(container.at("/ports/0/name").asText()).isEqualTo("http");
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void a_roll_out_never_has_fewer_replicas_and_lets_requests_end(Path overlay) throws IOException {
    var settings = new Properties();
    var file = "common/src/main/resources/META-INF/microprofile-config.properties";
    try (var reader = Files.newBufferedReader(RepositoryRoot.find().resolve(file))) {
      settings.load(reader);
    }
    var shutdown =
        Integer.parseInt(settings.getProperty("quarkus.shutdown.timeout").replace("s", ""));
    for (var service : services(overlay)) {
      var update = service.spec().path("strategy").path("rollingUpdate");
      assertThat(update.path("maxUnavailable").asInt(1)).isZero();
      assertThat(update.path("maxSurge").asInt()).isPositive();
      assertThat(service.spec().has("replicas")).as("the autoscaler's").isFalse();
      var pause = service.containers().getFirst().at("/lifecycle/preStop/sleep/seconds").asInt();
      assertThat(pause).isPositive();
      assertThat(service.pod().path("terminationGracePeriodSeconds").asInt())
          .isGreaterThanOrEqualTo(pause + shutdown + SECONDS_TO_SPARE);
      assertThat(each(service.pod().path("topologySpreadConstraints")))
          .extracting(c -> c.path("topologyKey").asText())
          .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void a_variable_uses_only_such_as_stand_before_it(Path overlay) {
    for (var object : withPods(overlay)) {
      for (var container : object.containers()) {
        var known = new HashSet<String>();
        for (var variable : container.path("env")) {
          var used = USED.matcher(variable.path("value").asText());
          while (used.find()) {
            assertThat(known).as(object + ": " + variable).contains(used.group(1));
          }
          assertThat(known.add(variable.path("name").asText())).as(variable.toString()).isTrue();
        }
        for (var argument : container.path("args")) {
          var used = USED.matcher(argument.asText());
          while (used.find()) {
            assertThat(known).contains(used.group(1));
          }
        }
      }
    }
  }
}
