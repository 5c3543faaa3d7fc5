package dz.mizan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Moves goods, and remembers every movement that the service acknowledged. */
public final class Movements {
  private final Login storekeeper;
  private final String url;
  private final Map<String, BigDecimal> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong document = new AtomicLong();

  public Movements(Login storekeeper, Endpoints endpoints) {
    this.storekeeper = storekeeper;
    this.url = endpoints.inventory() + "/api/v1/stock-movements";
  }

  public void receive(String product, int quantity, BigDecimal unitCost) {
    Login.required(move(product, "RECEIPT", quantity, unitCost), url);
  }

  void issue(String product, int quantity) {
    Login.required(move(product, "ISSUE", quantity, null), url);
  }

  /**
   * @param quantity negative for what is missing
   */
  void adjust(String product, int quantity) {
    Login.required(move(product, "ADJUSTMENT", quantity, null), url);
  }

  /** Asks for more than may be there; a refusal is counted, anything else wrong fails. */
  public void tryIssue(String product, int quantity) {
    var answer = move(product, "ISSUE", quantity, null);
    if (answer.status() == 409 || answer.status() == 422) {
      refused.incrementAndGet();
    } else {
      Login.required(answer, url);
    }
  }

  /** Receives by mistake, and takes it back. */
  void receiveAndTakeBack(String product, int quantity, BigDecimal unitCost) {
    var mistake = Login.required(move(product, "RECEIPT", quantity, unitCost), url).text("id");
    var reversal = storekeeper.post(url + "/" + mistake + "/reverse", Map.of());
    acknowledge(reversal.text("id"), BigDecimal.valueOf(-quantity));
  }

  /**
   * Finds what a document has moved since it was last looked for, and remembers it.
   *
   * @param expected what the quantities of its movements add up to
   * @param products that it is about
   * @throws DemoFailed if it moved anything else
   */
  void ofDocument(String documentId, int expected, List<String> products) {
    var sum = BigDecimal.ZERO;
    for (var product : products) {
      for (var movement : all(product)) {
        var id = movement.path("id").asText();
        if (movement.path("documentId").asText().equals(documentId)
            && !acknowledged.containsKey(id)) {
          var quantity = new BigDecimal(movement.path("quantity").asText());
          acknowledge(id, quantity);
          sum = sum.add(quantity);
        }
      }
    }
    if (sum.compareTo(BigDecimal.valueOf(expected)) != 0) {
      throw new DemoFailed(
          "Document %s moved %s instead of %d".formatted(documentId, sum, expected));
    }
  }

  private List<JsonNode> all(String product) {
    var movements = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page =
          storekeeper.get(url + "?limit=200&productId=" + product + "&cursor=" + cursor).body();
      page.path("items").forEach(movements::add);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return movements;
  }

  private void acknowledge(String id, BigDecimal change) {
    if (acknowledged.put(id, change) != null) {
      throw new DemoFailed("Two requests were answered with one movement " + id);
    }
  }

  private Answer move(String product, String kind, int quantity, @Nullable BigDecimal unitCost) {
    var body = new LinkedHashMap<String, Object>();
    body.put("productId", product);
    body.put("kind", kind);
    body.put("quantity", Integer.toString(quantity));
    if (unitCost != null) {
      body.put("unitCost", unitCost.toPlainString());
    }
    body.put("document", "BL-%06d".formatted(document.incrementAndGet()));
    var answer = storekeeper.tryPost(url, body);
    if (answer.isSuccess()) {
      var change = BigDecimal.valueOf(kind.equals("ISSUE") ? -quantity : quantity);
      acknowledge(answer.text("id"), change);
    }
    return answer;
  }

  /** Change of stock by movement id. */
  public Map<String, BigDecimal> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  long refused() {
    return refused.get();
  }
}
