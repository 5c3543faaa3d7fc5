package dz.mizan.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedEventTest {
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"00000000-0000-7000-8000-000000000001","source":"/mizan/auth",
       "type":"dz.mizan.auth.company.registered.v1","time":"2026-11-20T08:00:00Z",
       "subject":"00000000-0000-7000-8000-000000000002",
       "company":"00000000-0000-7000-8000-000000000002","sequence":3,
       "data":{"name":"Atlas","addedLater":true}}
      """;

  record Registered(String name) {}

  record Mistaken(int name) {}

  private static ReceivedEvent parse(String body) {
    return ReceivedEvent.parse(body.getBytes(StandardCharsets.UTF_8), new ObjectMapper());
  }

  @Test
  void a_consumer_reads_only_the_fields_it_names() {
    var event = parse(EVENT);
    assertThat(event.sequence()).isEqualTo(3);
    assertThat(event.as(Registered.class)).isEqualTo(new Registered("Atlas"));
    assertThatThrownBy(() -> event.as(Mistaken.class))
        .isInstanceOf(ReceivedEvent.Unreadable.class)
        .hasMessage("data does not fit Mistaken at name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[]", "{}", "{\"id\":7}", "\"\\u0000\""})
  void anything_else_is_unreadable(String body) {
    assertThatThrownBy(() -> parse(body)).isInstanceOf(ReceivedEvent.Unreadable.class);
  }

  @Test
  void an_event_without_company_is_unreadable() {
    assertThatThrownBy(() -> parse(EVENT.replace("company\"", "other\"")))
        .isInstanceOf(ReceivedEvent.Unreadable.class)
        .hasMessageContaining("company");
  }
}
