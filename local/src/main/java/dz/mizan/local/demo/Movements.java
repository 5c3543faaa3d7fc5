package dz.mizan.local.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Moves goods, and remembers every movement that the service acknowledged. */
final class Movements {
  private final Login storekeeper;
  private final String url;
  private final Map<String, BigDecimal> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong document = new AtomicLong();

  Movements(Login storekeeper, Endpoints endpoints) {
    this.storekeeper = storekeeper;
    this.url = endpoints.inventory() + "/api/v1/stock-movements";
  }

  void receive(String product, int quantity, BigDecimal unitCost) {
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
  void tryIssue(String product, int quantity) {
    var answer = move(product, "ISSUE", quantity, null);
    if (answer.status() == 409 || answer.status() == 422) {
      refused.incrementAndGet();
    } else {
      Login.required(answer, url);
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
      if (acknowledged.put(answer.text("id"), change) != null) {
        throw new DemoFailed("Two requests were answered with one movement " + answer.text("id"));
      }
    }
    return answer;
  }

  /** Change of stock by movement id. */
  Map<String, BigDecimal> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  long refused() {
    return refused.get();
  }
}
