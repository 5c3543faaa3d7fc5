package dz.mizan.inventory.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCursorTest {
  private static final StreamCursor NOW = new StreamCursor("100:110:100,105", 10_000_000);

  @Test
  void a_cursor_is_read_as_it_was_written() {
    assertThat(StreamCursor.parse(NOW.toString())).contains(NOW);
    assertThat(StreamCursor.parse("7:7:~1")).contains(new StreamCursor("7:7:", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "7:7:~",
        "0:7:~1",
        "8:7:~1",
        "7:9:9~1",
        "7:9:6~1",
        "7:20:9,8~1",
        "7:20:9,9~1",
        "7:20:9,~1",
        "7:7:~99999999999999999",
        "99999999999999999999:7:~1",
        "7:7:~1'; drop table stock_level; --"
      })
  void what_is_no_cursor_is_none(String text) {
    assertThat(StreamCursor.parse(text)).isEmpty();
  }

  @Test
  void what_is_missing_or_endless_is_none() {
    assertThat(StreamCursor.parse(null)).isEmpty();
    assertThat(StreamCursor.parse("1:9999:" + "2,".repeat(5_000) + "3~1")).isEmpty();
  }

  @Test
  void only_a_recent_cursor_of_the_same_database_is_resumed() {
    assertThat(new StreamCursor("90:95:", 9_000_000).canBeResumed(NOW)).isTrue();
    assertThat(NOW.canBeResumed(NOW)).isTrue();
    assertThat(new StreamCursor("90:95:", 10_000_000 - 3_600_001).canBeResumed(NOW)).isFalse();
    assertThat(new StreamCursor("90:95:", 10_000_001).canBeResumed(NOW)).isFalse();
    assertThat(new StreamCursor("90:111:", 9_000_000).canBeResumed(NOW)).isFalse();
  }

  @Test
  void movements_are_looked_for_from_a_minute_before_the_time_of_the_cursor() {
    var floor = new StreamCursor("7:7:", 1_764_150_000_000L).floorId();
    long ms = floor.getMostSignificantBits() >>> 16;
    assertThat(ms).isEqualTo(1_764_150_000_000L - 60_000);
    assertThat(new StreamCursor("7:7:", 5).floorId()).isEqualTo(new UUID(0, 0));
  }
}
