package dz.mizan.common.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void the_address_of_envelopes_and_the_key_come_from_the_dsn() {
    var dsn = Dsn.parse("https://abc123@sentry.example.dz/errors/42");
    assertThat(dsn.url()).isEqualTo("https://sentry.example.dz/errors/api/42/envelope/");
    assertThat(dsn.authorization()).endsWith("sentry_key=abc123").contains("sentry_version=7");
    assertThat(Dsn.parse("http://k@127.0.0.1:9000/1").url())
        .isEqualTo("http://127.0.0.1:9000/api/1/envelope/");
    assertThatThrownBy(() -> Dsn.parse("https://sentry.example.dz/42"))
        .hasMessage("MIZAN_SENTRY_DSN: expected https://key@host/project");
  }

  @Test
  void an_event_says_what_failed_where_and_under_which_ids_but_no_data() throws IOException {
    var logged =
        new ExtLogRecord(
            Level.ERROR, "Request of %s failed", ExtLogRecord.FormatStyle.PRINTF, "Test");
    logged.setParameters(new Object[] {"Amina Bensaïd"});
    logged.setLoggerName("dz.mizan.test");
    logged.putMdc("traceId", "0f6c1c9be2a1d6b3a4c0c5d1e2f30415");
    logged.putMdc("companyId", "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a52");
    logged.putMdc("userId", "nobody's business");
    var cause = new IllegalArgumentException("NIF 198816015012345");
    logged.setThrown(new IllegalStateException("of amina@example.dz", cause));

    var envelope = new ErrorReport("hr", "1.0", logged).envelope();
    var lines = envelope.split("\n");
    assertThat(lines).hasSize(3);
    var event = json.readTree(lines[2]);
    assertThat(json.readTree(lines[1]).path("length").intValue())
        .isEqualTo(lines[2].getBytes(StandardCharsets.UTF_8).length);
    assertThat(json.readTree(lines[0]).path("event_id")).isEqualTo(event.path("event_id"));
    assertThat(event.path("logentry").path("message").textValue())
        .isEqualTo("Request of %s failed");
    assertThat(event.path("tags").path("service").textValue()).isEqualTo("hr");
    assertThat(event.path("tags").path("company").textValue()).endsWith("7a52");
    assertThat(event.path("contexts").path("trace").path("trace_id").textValue())
        .isEqualTo("0f6c1c9be2a1d6b3a4c0c5d1e2f30415");
    var failures = event.path("exception").path("values");
    assertThat(failures.get(0).path("type").textValue()).isEqualTo("IllegalArgumentException");
    assertThat(failures.get(1).path("type").textValue()).isEqualTo("IllegalStateException");
    var frames = failures.get(1).path("stacktrace").path("frames");
    assertThat(frames.get(frames.size() - 1).path("module").textValue())
        .isEqualTo(ErrorReportTest.class.getName());
    assertThat(envelope).doesNotContain("Amina", "amina", "198816015012345", "nobody");
  }
}
