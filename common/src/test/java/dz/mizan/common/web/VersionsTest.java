package dz.mizan.common.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", " \"3\" ", "*"})
  void the_current_version_passes(String ifMatch) {
    assertThatCode(() -> Versions.check(ifMatch, 3)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void a_version_must_be_named(String ifMatch) {
    assertThatThrownBy(() -> Versions.check(ifMatch, 3))
        .isInstanceOf(Versions.VersionRequired.class);
  }

  @Test
  void another_version_is_stale() {
    assertThatThrownBy(() -> Versions.check("\"2\"", 3)).isInstanceOf(Versions.StaleVersion.class);
    assertThatThrownBy(() -> Versions.check("3", 3)).isInstanceOf(Versions.StaleVersion.class);
  }
}
