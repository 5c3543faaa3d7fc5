package dz.mizan.common.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.web.SpanIds;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanBatchTest {
  private static final String TRACE = "0f6c1c9be2a1d6b3a4c0c5d1e2f30415";

  @Test
  void a_batch_is_an_otlp_request() throws IOException {
    var span =
        new Span(
            new SpanIds(TRACE, "a1d6b3a4c0c5d1e2", "00f067aa0ba902b7"),
            "process dz.mizan.inventory.stock.moved.v1",
            SpanKind.CONSUMER,
            Instant.parse("2026-11-20T08:00:00.000000001Z"),
            Instant.parse("2026-11-20T08:00:01.5Z"),
            Map.of("messaging.system", "rabbitmq"),
            "Refusal");
    var json = new ObjectMapper().readTree(new SpanBatch("accounting", List.of(span)).json());
    var resource = json.path("resourceSpans").get(0);
    assertThat(resource.path("resource").path("attributes").get(0).toString())
        .isEqualTo("{\"key\":\"service.name\",\"value\":{\"stringValue\":\"accounting\"}}");
    assertThat(resource.path("scopeSpans").get(0).path("spans").get(0).toString())
        .isEqualTo(
            "{\"traceId\":\""
                + TRACE
                + "\",\"spanId\":\"a1d6b3a4c0c5d1e2\","
                + "\"name\":\"process dz.mizan.inventory.stock.moved.v1\","
                + "\"parentSpanId\":\"00f067aa0ba902b7\",\"kind\":5,"
                + "\"startTimeUnixNano\":\"1795161600000000001\","
                + "\"endTimeUnixNano\":\"1795161601500000000\","
                + "\"attributes\":[{\"key\":\"messaging.system\","
                + "\"value\":{\"stringValue\":\"rabbitmq\"}}],"
                + "\"status\":{\"code\":2,\"message\":\"Refusal\"}}");
  }

  @Test
  void a_share_of_the_traces_is_wanted_by_their_ids_alone() {
    var traces =
        Stream.generate(() -> UUID.randomUUID().toString().replace("-", "")).limit(4_000).toList();
    assertThat(traces).allMatch(new Sampling(1)::wants).noneMatch(new Sampling(0)::wants);
    assertThat(traces.stream().filter(new Sampling(0.25)::wants).count()).isBetween(800L, 1_200L);
    assertThat(traces)
        .allMatch(trace -> !new Sampling(0.1).wants(trace) || new Sampling(0.2).wants(trace));
    assertThatThrownBy(() -> new Sampling(1.5)).hasMessageContaining("MIZAN_TRACES_RATIO");
  }

  @Test
  void what_is_caused_hangs_below_what_caused_it() {
    var cause = SpanIds.under(null);
    var effect = SpanIds.under(cause.traceParent());
    assertThat(effect.traceId()).isEqualTo(cause.traceId());
    assertThat(effect.parentId()).isEqualTo(cause.spanId());
    assertThat(effect.spanId()).isNotEqualTo(cause.spanId()).hasSize(16);
    assertThat(SpanIds.under("00-nonsense-01").parentId()).isNull();
  }
}
