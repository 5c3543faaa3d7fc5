package dz.mizan.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The samples in docs/events, which producers and consumers both hold to. */
public final class EventSamples {
  private EventSamples() {}

  /**
   * The event has the fields of the sample of its type, no more and no fewer, of the same kinds.
   */
  public static void assertSameShape(JsonNode event) {
    assertThat(shape("", event)).isEqualTo(shape("", sample(event.path("type").asText())));
  }

  private static JsonNode sample(String type) {
    try {
      return new ObjectMapper().readTree(Path.of("../docs/events", type + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> shape(String path, JsonNode node) {
    var shape = new TreeSet<String>();
    if (node.isObject()) {
      node.properties()
          .forEach(field -> shape.addAll(shape(path + "/" + field.getKey(), field.getValue())));
    } else if (node.isArray()) {
      node.forEach(item -> shape.addAll(shape(path + "[]", item)));
    } else {
      shape.add(path + ": " + node.getNodeType());
    }
    return shape;
  }
}
