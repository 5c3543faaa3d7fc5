package dz.mizan.auth.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrantedTest {

  @Test
  void what_another_permission_contains_is_left_out() {
    assertThat(Granted.of(List.of("b:read", "a:read", "a:*", "a:create", "ab:read")).permissions())
        .containsExactly("a:*", "ab:read", "b:read");
    assertThat(Granted.of(List.of("a:read", "*:*", "b:*")).permissions()).containsExactly("*:*");
    assertThat(Granted.of(List.of()).permissions()).isEmpty();
  }

  @Test
  void a_permission_covers_itself_and_what_it_contains() {
    var granted = Granted.of(List.of("a:*", "b:read"));
    assertThat(granted.covers("a:read")).isTrue();
    assertThat(granted.covers("a:*")).isTrue();
    assertThat(granted.covers("b:read")).isTrue();
    assertThat(granted.covers("b:*")).isFalse();
    assertThat(granted.covers("*:*")).isFalse();
    assertThat(granted.isEverything()).isFalse();
    assertThat(Granted.of(List.of("*:*")).covers("b:*")).isTrue();
  }

  @Test
  void power_over_others_is_more_than_seeing_them() {
    assertThat(
            Granted.of(
                    List.of(
                        "users:read", "users:authorize", "roles:*", "products:*", "companies:read"))
                .governing())
        .containsExactly("roles:*", "users:authorize");
    assertThat(Granted.of(List.of("*:*")).governing()).containsExactly("*:*");
  }
}
