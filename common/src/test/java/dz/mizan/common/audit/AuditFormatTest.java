package dz.mizan.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFormatTest {
  private static String csv(String username) {
    var entry =
        new AuditEntryView(
            1,
            Instant.EPOCH,
            null,
            username,
            null,
            null,
            "a",
            "b",
            new UUID(0, 1),
            null,
            null,
            null);
    return AuditFormat.CSV.write(entry, new ObjectMapper());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"})
  void what_a_spreadsheet_would_run_gets_an_apostrophe(String username) {
    assertThat(csv(username)).contains(",\"'" + username + "\",");
  }

  @Test
  void other_texts_stay_as_they_are_between_quotes() {
    assertThat(csv("a,\"b\"\nأمينة"))
        .isEqualTo(
            "\"1\",\"1970-01-01T00:00:00Z\",\"\",\"a,\"\"b\"\"\nأمينة\",\"\",\"\",\"a\",\"b\","
                + "\"00000000-0000-0000-0000-000000000001\",\"\",\"\",\"\"\r\n");
  }
}
