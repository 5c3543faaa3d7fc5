package dz.mizan.local.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object as it would be sent to the API server. */
public record KubernetesObject(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static KubernetesObject of(Object yaml) {
    return new KubernetesObject(JSON.valueToTree(yaml));
  }

  public String kind() {
    return json.path("kind").asText();
  }

  public String name() {
    return json.path("metadata").path("name").asText();
  }

  public String namespace() {
    return json.path("metadata").path("namespace").asText();
  }

  public String type() {
    return json.path("apiVersion").asText() + "/" + kind();
  }

  public JsonNode spec() {
    return json.path("spec");
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  boolean hasPods() {
    return spec().path("template").has("spec");
  }

  JsonNode pod() {
    return spec().path("template").path("spec");
  }

  Map<String, String> podLabels() {
    return labels(spec().path("template").path("metadata").path("labels"));
  }

  List<JsonNode> containers() {
    return Stream.of("initContainers", "containers").flatMap(k -> each(pod().path(k))).toList();
  }

  static Map<String, String> labels(JsonNode labels) {
    return labels.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue().asText()));
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** Of every object and list below, itself included. */
  static Stream<JsonNode> walk(JsonNode node) {
    return Stream.concat(Stream.of(node), each(node).flatMap(KubernetesObject::walk));
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
