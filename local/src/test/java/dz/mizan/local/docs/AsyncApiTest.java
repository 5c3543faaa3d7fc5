package dz.mizan.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.local.server.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code docs/asyncapi.yaml} describes the events that {@code docs/events} has samples of; the
 * services' tests compare those with what they send.
 */
class AsyncApiTest {
  private static final Path DOCS = RepositoryRoot.find().resolve("docs");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode api;

  /** By type. */
  private static Map<String, JsonNode> samples;

  @BeforeAll
  static void read() throws IOException {
    Map<String, Object> yaml = new Yaml().load(Files.readString(DOCS.resolve("asyncapi.yaml")));
    api = JSON.valueToTree(yaml);
    samples = new TreeMap<>();
    try (var files = Files.list(DOCS.resolve("events"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        var sample = JSON.readTree(file.toFile());
        assertThat(file.getFileName()).hasToString(sample.path("type").textValue() + ".json");
        samples.put(sample.path("type").textValue(), sample);
      }
    }
  }

  @Test
  void every_sample_has_a_message_and_every_message_a_sample() {
    assertThat(samples).isNotEmpty();
    assertThat(messages().keySet()).isEqualTo(samples.keySet());
  }

  @Test
  void the_data_of_a_sample_has_the_fields_that_are_described_and_no_others() {
    messages()
        .forEach(
            (type, message) ->
                assertFits(samples.get(type).path("data"), property(message, "data"), type));
  }

  @Test
  void the_envelope_of_a_sample_is_the_one_described() {
    var envelope = api.at("/components/schemas/CloudEvent");
    for (var sample : samples.values()) {
      assertThat(names(envelope.path("properties"))).containsAll(names(sample));
      envelope.path("required").forEach(name -> assertThat(sample.has(name.textValue())).isTrue());
      for (var name : names(sample)) {
        if (!name.equals("data")) {
          assertFits(sample.path(name), envelope.path("properties").path(name), name);
        }
      }
    }
  }

  @Test
  void routing_key_source_and_example_agree_with_the_type() {
    messages()
        .forEach(
            (type, message) -> {
              var parts = type.split("\\.", 4);
              assertThat(property(message, "source").path("const").textValue())
                  .isEqualTo("/mizan/" + parts[2])
                  .isEqualTo(samples.get(type).path("source").textValue());
              assertThat(message.path("name").textValue()).isEqualTo(type);
              assertThat(message.at("/bindings/amqp/messageType").textValue()).isEqualTo(type);
              assertThat(resolve(message.at("/examples/0/payload"))).isEqualTo(samples.get(type));
            });
    assertThat(addresses().keySet()).isEqualTo(samples.keySet());
    addresses()
        .forEach(
            (type, address) ->
                assertThat(address).isEqualTo(type.replaceFirst("^dz\\.mizan", "{company}")));
  }

  @Test
  void every_channel_is_sent_to() {
    var sent = new TreeSet<String>();
    for (var operation : api.path("operations")) {
      assertThat(operation.path("action").textValue()).isEqualTo("send");
      sent.add(operation.at("/channel/$ref").textValue().replace("#/channels/", ""));
    }
    assertThat(sent).isEqualTo(names(api.path("channels")));
  }

  /** By type. */
  private static Map<String, JsonNode> messages() {
    var messages = new TreeMap<String, JsonNode>();
    for (var message : api.at("/components/messages")) {
      messages.put(property(message, "type").path("const").textValue(), message);
    }
    return messages;
  }

  /** The channels' addresses by the type of their one message. */
  private static Map<String, String> addresses() {
    var addresses = new TreeMap<String, String>();
    for (var channel : api.path("channels")) {
      assertThat(channel.path("messages")).hasSize(1);
      var message = resolve(channel.path("messages").elements().next());
      addresses.put(
          property(message, "type").path("const").textValue(), channel.path("address").textValue());
    }
    return addresses;
  }

  /** A property by which the message narrows the envelope. */
  private static JsonNode property(JsonNode message, String name) {
    assertThat(message.at("/payload/allOf/0/$ref").textValue())
        .isEqualTo("#/components/schemas/CloudEvent");
    return message.at("/payload/allOf/1/properties").path(name);
  }

  private static void assertFits(JsonNode value, JsonNode described, String where) {
    var schema = resolve(described);
    assertThat(types(schema)).as("types of " + where).contains(type(value));
    if (schema.has("pattern")) {
      assertThat(value.textValue()).as(where).matches(schema.path("pattern").textValue());
    }
    if (schema.has("enum")) {
      assertThat(schema.path("enum")).as(where).contains(value);
    }
    if (value.isObject()) {
      if (!where.endsWith("[]")) {
        assertThat(names(value)).as(where).isEqualTo(names(schema.path("properties")));
      }
      for (var required : schema.path("required")) {
        assertThat(names(value)).as("required in " + where).contains(required.textValue());
      }
      names(value)
          .forEach(
              name ->
                  assertFits(
                      value.path(name), schema.path("properties").path(name), where + "." + name));
    }
    if (value.isArray()) {
      if (schema.path("maxItems").asInt(1) > 0) {
        assertThat(value).as(where).isNotEmpty();
      }
      // What one item leaves out another has.
      var all = new TreeSet<String>();
      value.forEach(item -> all.addAll(names(item)));
      assertThat(all)
          .as(where + "[]")
          .isEqualTo(
              value.isEmpty() ? all : names(resolve(schema.path("items")).path("properties")));
      value.forEach(item -> assertFits(item, schema.path("items"), where + "[]"));
    }
  }

  private static JsonNode resolve(JsonNode node) {
    var reference = node.path("$ref").textValue();
    if (reference == null) {
      return node;
    }
    if (reference.startsWith("#")) {
      return resolve(api.at(reference.substring(1)));
    }
    try {
      return JSON.readTree(DOCS.resolve(reference).toFile());
    } catch (IOException e) {
      throw new AssertionError(reference, e);
    }
  }

  private static Set<String> types(JsonNode schema) {
    var types = new TreeSet<String>();
    if (schema.path("type").isArray()) {
      schema.path("type").forEach(type -> types.add(type.textValue()));
    } else {
      types.add(schema.path("type").asText("missing"));
    }
    return types;
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> "missing";
    };
  }

  private static Set<String> names(JsonNode object) {
    var names = new TreeSet<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
