package dz.mizan.hr.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dz.mizan.common.paging.BadCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"x", "", "2026-02-30", "+999999999-01-01", "0000-01-01", "2026-11-01T00:00"})
  void a_cursor_of_another_list_is_refused(String value) {
    assertThatThrownBy(() -> Day.ofCursor(value)).isInstanceOf(BadCursor.class);
  }

  @Test
  void a_cursor_is_a_day() {
    assertThat(Day.ofCursor("2026-11-01")).isEqualTo("2026-11-01");
  }
}
