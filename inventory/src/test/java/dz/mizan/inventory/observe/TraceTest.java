package dz.mizan.inventory.observe;

import static dz.mizan.inventory.observe.Collector.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.inventory.InventoryFixtures;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace from the request over the outbox and the broker to whoever takes the event in. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
@WithTestResource(Collector.class)
class TraceTest {
  private static final String CLIENTS_SPAN = "00f067aa0ba902b7";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Collector collector;

  private static String newTrace() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  @Test
  void request_and_publication_are_spans_of_the_clients_trace_and_the_event_goes_on_with_it() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var trace = newTrace();
    try (var tap = new EventTap(stack.broker(), storekeeper.company() + ".#")) {
      storekeeper
          .request()
          .header("traceparent", "00-" + trace + "-" + CLIENTS_SPAN + "-01")
          .body(Map.of("sku", "TRACED", "names", Map.of("fr", "Suivi"), "unit", "PIECE"))
          .post("/api/v1/products")
          .then()
          .statusCode(201);
      var request =
          collector.await(
              span -> isOf(trace, span) && span.path("name").asText().startsWith("POST"));
      assertThat(request.path("parentSpanId").asText()).isEqualTo(CLIENTS_SPAN);
      assertThat(request.path("name").asText()).isEqualTo("POST /api/v1/products");
      assertThat(attribute(request, "http.response.status_code")).isEqualTo("201");
      assertThat(request.path("endTimeUnixNano").asLong())
          .isGreaterThan(request.path("startTimeUnixNano").asLong());

      var publication =
          collector.await(
              span -> isOf(trace, span) && span.path("name").asText().startsWith("publish"));
      assertThat(publication.path("parentSpanId").asText())
          .isEqualTo(request.path("spanId").asText());
      var event = tap.awaitType("dz.mizan.inventory.product.created.v1").json();
      assertThat(event.path("traceparent").asText())
          .isEqualTo("00-" + trace + "-" + publication.path("spanId").asText() + "-01");
    }
  }

  @Test
  void taking_in_an_event_is_a_span_under_its_publication() {
    InventoryFixtures.company(queues, tokens); // then its queue is bound
    var company = UUID.randomUUID();
    var trace = newTrace();
    queues.publish(
        company + ".auth.company.registered.v1",
        """
        {"specversion":"1.0","id":"%s","source":"/mizan/auth",
         "type":"dz.mizan.auth.company.registered.v1","subject":"%s",
         "time":"2026-11-20T08:00:00Z","datacontenttype":"application/json",
         "company":"%s","sequence":1,"traceparent":"00-%s-%s-01",
         "data":{"companyId":"%s","code":"t","name":"Test","currency":"DZD",\
        "zone":"Africa/Algiers"}}
        """
            .formatted(UUID.randomUUID(), company, company, trace, CLIENTS_SPAN, company));
    var span = collector.await(candidate -> isOf(trace, candidate));
    assertThat(span.path("name").asText()).isEqualTo("process dz.mizan.auth.company.registered.v1");
    assertThat(span.path("parentSpanId").asText()).isEqualTo(CLIENTS_SPAN);
    assertThat(span.path("status").isMissingNode()).isTrue();
  }

  @Test
  void a_span_says_nothing_of_what_was_asked_for() {
    var storekeeper = InventoryFixtures.company(queues, tokens);
    var trace = newTrace();
    storekeeper
        .request()
        .header("traceparent", "00-" + trace + "-" + CLIENTS_SPAN + "-01")
        .get("/api/v1/products?search=whoever-asks-for-this")
        .then()
        .statusCode(200);
    collector.await(span -> isOf(trace, span));
    assertThat(collector.everything()).doesNotContain("whoever-asks-for-this");
  }

  private static boolean isOf(String trace, com.fasterxml.jackson.databind.JsonNode span) {
    return span.path("traceId").asText().equals(trace);
  }
}
