package dz.mizan.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static PageRequest request(int limit, String cursor) {
    var request = new PageRequest();
    request.limit = limit;
    request.cursor = cursor;
    return request;
  }

  @Test
  void the_last_page_has_no_cursor() {
    var page = Page.of(List.of("a", "b"), request(2, null), List::of);
    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.nextCursor()).isNull();
  }

  @Test
  void a_full_page_goes_on_after_its_last_row() {
    var page = Page.of(List.of("a", "ب,:x", "c"), request(2, null), List::of);
    assertThat(page.items()).containsExactly("a", "ب,:x");
    assertThat(request(2, page.nextCursor()).after(1)).containsExactly("ب,:x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ==\n", "AA", "YR9i", "bm90LWEtdXVpZA"})
  void a_foreign_cursor_is_refused(String cursor) {
    assertThatThrownBy(() -> request(2, cursor).afterId()).isInstanceOf(BadCursor.class);
  }
}
