package dz.mizan.local.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** The golden samples in docs/events, one per event type, which producers and consumers hold to. */
public final class EventSamples {
  private EventSamples() {}

  /** The whole CloudEvent of that type. */
  public static JsonNode of(String type) {
    var file = RepositoryRoot.find().resolve("docs/events").resolve(type + ".json");
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds an event against the sample of its type.
   *
   * @throws AssertionError unless it has the same fields of the same kinds, no more and no fewer
   */
  public static void requireSameShape(JsonNode event) {
    var sample = shape("", of(event.path("type").asText()));
    var actual = shape("", event);
    if (!actual.equals(sample)) {
      throw new AssertionError("sample: %s\nevent:  %s".formatted(sample, actual));
    }
  }

  /**
   * Holds an event in which what is not known is left out against the sample of its type, which has
   * everything.
   *
   * @throws AssertionError if it has a field that the sample has not, or of another kind
   */
  public static void requireWithinShape(JsonNode event) {
    var actual = shape("", event);
    actual.removeAll(shape("", of(event.path("type").asText())));
    if (!actual.isEmpty()) {
      throw new AssertionError("not in the sample: " + actual);
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
