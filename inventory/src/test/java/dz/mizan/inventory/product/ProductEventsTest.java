package dz.mizan.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The events' data is what their samples show to other programs. */
class ProductEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void product_created_is_as_its_sample() throws IOException {
    var data = sample(ProductCreated.TYPE);
    assertThat((JsonNode) JSON.valueToTree(JSON.treeToValue(data, ProductCreated.class)))
        .isEqualTo(data);
  }

  @Test
  void product_changed_is_as_its_sample() throws IOException {
    var data = sample(ProductChanged.TYPE);
    assertThat((JsonNode) JSON.valueToTree(JSON.treeToValue(data, ProductChanged.class)))
        .isEqualTo(data);
  }

  private static JsonNode sample(String type) throws IOException {
    var file = Path.of("../docs/events/dz.mizan.inventory." + type + ".json").toFile();
    return JSON.readTree(file).path("data");
  }
}
