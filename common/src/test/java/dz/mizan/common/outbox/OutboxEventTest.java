package dz.mizan.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxEventTest {
  private static final UUID COMPANY = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private static OutboxEvent event(String traceParent) {
    return new OutboxEvent(
        7,
        COMPANY,
        UUID.fromString("00000000-0000-7000-8000-000000000002"),
        "stock.moved.v1",
        UUID.fromString("00000000-0000-7000-8000-000000000003"),
        12,
        OffsetDateTime.parse("2026-11-20T09:30:00+01:00"),
        traceParent,
        "{\"quantity\":\"1.000\"}");
  }

  @Test
  void is_a_cloud_event_with_company_and_sequence() throws Exception {
    var json = new ObjectMapper().readTree(event("00-a-b-01").cloudEvent("inventory"));
    assertThat(json.path("specversion").asText()).isEqualTo("1.0");
    assertThat(json.path("id").asText()).endsWith("0002");
    assertThat(json.path("source").asText()).isEqualTo("/mizan/inventory");
    assertThat(json.path("type").asText()).isEqualTo("dz.mizan.inventory.stock.moved.v1");
    assertThat(json.path("subject").asText()).endsWith("0003");
    assertThat(json.path("time").asText()).isEqualTo("2026-11-20T08:30:00Z");
    assertThat(json.path("company").asText()).isEqualTo(COMPANY.toString());
    assertThat(json.path("sequence").asLong()).isEqualTo(12);
    assertThat(json.path("traceparent").asText()).isEqualTo("00-a-b-01");
    assertThat(json.path("data").path("quantity").asText()).isEqualTo("1.000");
  }

  @Test
  void leaves_out_a_trace_that_it_does_not_have() throws Exception {
    var json = new ObjectMapper().readTree(event(null).cloudEvent("inventory"));
    assertThat(json.has("traceparent")).isFalse();
  }

  @Test
  void is_routed_by_company_service_and_type() {
    assertThat(event(null).routingKey("inventory"))
        .isEqualTo(COMPANY + ".inventory.stock.moved.v1");
  }
}
