package dz.mizan.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class EcsFormatterTest {
  private static final String KEYS =
      "TIMESTAMP=@timestamp,LOGGER_NAME=log.logger,LEVEL=log.level,"
          + "EXCEPTION_MESSAGE=error.message,STACK_TRACE=error.stack_trace";

  private final ExtLogRecord logged =
      new ExtLogRecord(Level.WARN, "Outbox not relayed", EcsFormatterTest.class.getName());

  @Test
  void ids_have_their_names_in_the_elastic_common_schema() throws IOException {
    logged.setLoggerName("dz.mizan.test");
    logged.putMdc("traceId", "0f6c1c9be2a1d6b3a4c0c5d1e2f30415");
    logged.putMdc("spanId", "a1d6b3a4c0c5d1e2");
    logged.putMdc("requestId", "r-1");
    logged.putMdc("companyId", "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a52");
    logged.putMdc("userId", "019aa0b1-6a4c-7d35-9d80-0d1c7f1f7a53");
    var line = formatted();
    assertThat(line.path("@timestamp").textValue()).isNotBlank();
    assertThat(line.path("log.level").textValue()).isEqualTo("WARN");
    assertThat(line.path("log.logger").textValue()).isEqualTo("dz.mizan.test");
    assertThat(line.path("message").textValue()).isEqualTo("Outbox not relayed");
    assertThat(line.path("trace.id").textValue()).isEqualTo("0f6c1c9be2a1d6b3a4c0c5d1e2f30415");
    assertThat(line.path("span.id").textValue()).isEqualTo("a1d6b3a4c0c5d1e2");
    assertThat(line.path("http.request.id").textValue()).isEqualTo("r-1");
    assertThat(line.path("organization.id").textValue()).endsWith("7a52");
    assertThat(line.path("user.id").textValue()).endsWith("7a53");
  }

  @Test
  void nothing_else_of_the_context_is_written() throws IOException {
    logged.putMdc("email", "amina@example.dz");
    assertThat(formatted().toString()).doesNotContain("amina", "mdc");
  }

  @Test
  void a_failure_is_one_text_under_its_own_name() throws IOException {
    logged.setThrown(new IllegalStateException("no keys"));
    var line = formatted();
    assertThat(line.path("error.stack_trace").textValue())
        .contains("IllegalStateException: no keys")
        .contains("a_failure_is_one_text_under_its_own_name");
  }

  private JsonNode formatted() throws IOException {
    var framework = new JsonFormatter(KEYS);
    return new ObjectMapper().readTree(new EcsFormatter(framework).format(logged));
  }
}
