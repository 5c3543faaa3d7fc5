package dz.mizan.inventory.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.purchasing.Buyer;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a supplier tells is what docs/events shows. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SupplierEventsTest {
  private static final String TYPE = "dz.mizan.inventory.supplier.changed.v1";
  Stack stack;
  TestTokens tokens;
  Queues queues;

  @Test
  void a_supplier_is_told_whole_when_it_is_new_or_changed_and_not_when_nothing_changed() {
    var buyer = Buyer.of(queues, tokens);
    var body = Buyer.supplierBody("F-1");
    body.put("nif", "000216001808337");
    body.put("nis", "000216010012345");
    body.put("rc", "16/00-0015609 B 01");
    body.put("ai", "16010123456");
    body.put(
        "address",
        Map.of("street", "1, rue X", "commune", "Hydra", "wilaya", 16, "postalCode", "16000"));
    body.put("contact", Map.of("name", "Mme B", "phone", "+213 21 45 67 89"));
    body.put("rib", "00400187400000123456");
    try (var tap = new EventTap(stack.broker(), buyer.keeper.company() + ".inventory.supplier.#")) {
      var id = buyer.supplier(body);
      var created = tap.awaitType(TYPE).json();
      EventSamples.requireSameShape(created);
      assertThat(created.path("sequence").asLong()).isEqualTo(1);
      assertThat(created.toString()).doesNotContain("Mme B", "+213", "00400187400000123456");

      change(buyer, id, body, 1);
      tap.clear();
      body.put("paymentDays", 60);
      change(buyer, id, body, 1);
      var changed = tap.awaitType(TYPE).json();
      assertThat(changed.path("sequence").asLong()).isEqualTo(2);
      assertThat(changed.at("/data/paymentDays").asInt()).isEqualTo(60);
    }
  }

  private static void change(Buyer buyer, String id, Map<String, Object> body, int version) {
    buyer
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .put(Buyer.SUPPLIERS + id)
        .then()
        .statusCode(200);
  }
}
