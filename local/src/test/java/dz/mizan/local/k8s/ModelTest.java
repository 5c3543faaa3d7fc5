package dz.mizan.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

/** Every kustomization builds without a warning, and every object is what its kind may be. */
class ModelTest {
  static Stream<Path> kustomizations() {
    return Stream.concat(Overlays.all(), Stream.of(Overlays.K8S.resolve("base")));
  }

  /** Each component by itself, with those that it lays itself over. */
  static Stream<List<String>> components() {
    return Overlays.components()
        .map(folder -> folder.getFileName().toString())
        .map(
            name ->
                switch (name) {
                  case "pooler" -> List.of("postgres", "pooler");
                  case "backups" -> List.of("postgres", "backups");
                  case "restore" -> List.of("postgres", "backups", "restore");
                  default -> List.of(name);
                });
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void every_object_of_an_overlay_is_of_its_kind(Path folder) throws JsonProcessingException {
    readAll(Kustomize.build(folder));
  }

  @ParameterizedTest
  @MethodSource("components")
  void every_object_of_a_component_is_of_its_kind(List<String> names)
      throws JsonProcessingException {
    readAll(Kustomize.build(Overlays.composed(names)));
  }

  @ParameterizedTest
  @MethodSource("kustomizations")
  void no_two_objects_have_one_name(Path folder) {
    assertThat(Kustomize.build(folder))
        .extracting(object -> object.type() + " " + object.namespace() + "/" + object.name())
        .doesNotHaveDuplicates();
  }

  private static void readAll(List<KubernetesObject> objects) throws JsonProcessingException {
    assertThat(objects).isNotEmpty();
    for (var object : objects) {
      assertThat(TypedModel.read(object)).as(object.toString()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {selectors: {a: b}}}",
        "{apiVersion: v1, kind: Service, metadata: {name: a, label: {a: b}}}",
        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers:"
            + " [{name: a, resource: {}}]}}}}",
        "{apiVersion: rabbitmq.com/v1beta1, kind: RabbitmqCluster, spec: {override: {statefulSet:"
            + " {spec: {template: {spec: {container: []}}}}}}}",
        "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instance: 3}}"
      })
  void a_misspelt_field_is_noticed_at_any_depth(String yaml) {
    assertThatThrownBy(() -> TypedModel.read(Kustomize.parse(yaml).getFirst()))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }

  @Test
  void a_value_of_the_wrong_type_is_noticed() {
    var replicas = "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: many}}";
    assertThatThrownBy(() -> TypedModel.read(Kustomize.parse(replicas).getFirst()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void a_kind_without_a_model_is_noticed() {
    var unknown = Kustomize.parse("{apiVersion: v1, kind: Deployment}").getFirst();
    assertThatThrownBy(() -> TypedModel.read(unknown)).hasMessageContaining("v1/Deployment");
  }

  @Test
  void a_field_said_twice_is_noticed() {
    assertThatThrownBy(() -> Kustomize.parse("kind: Service\nkind: Pod\n"))
        .isInstanceOf(DuplicateKeyException.class);
  }
}
