package dz.mizan.common.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
  private static final String OLD = key("k1", 1);
  private static final String NEW = key("k2", 2);

  private static String key(String id, int fill) {
    var bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return id + ":" + Base64.getEncoder().encodeToString(bytes);
  }

  private static FieldCipher with(String keys) {
    return new FieldCipher(Optional.of(keys));
  }

  @Test
  void a_value_opens_only_where_it_was_put() {
    var cipher = with(OLD);
    var value = cipher.encrypt("109876543210123456", "employee.nin:1");
    assertThat(value).startsWith("k1:").doesNotContain("1098765");
    assertThat(cipher.decrypt(value, "employee.nin:1")).isEqualTo("109876543210123456");
    assertThatThrownBy(() -> cipher.decrypt(value, "employee.nin:2"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_same_text_never_looks_the_same() {
    var cipher = with(OLD);
    assertThat(cipher.encrypt("x", "p")).isNotEqualTo(cipher.encrypt("x", "p"));
  }

  @Test
  void a_changed_value_does_not_open() {
    var cipher = with(OLD);
    var value = cipher.encrypt("x", "p");
    var bytes = Base64.getDecoder().decode(value.substring(3));
    bytes[bytes.length - 1] ^= 1;
    var changed = "k1:" + Base64.getEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> cipher.decrypt(changed, "p"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keys_rotate_without_losing_old_values() {
    var old = with(OLD).encrypt("x", "p");
    var rotated = with(NEW + "," + OLD);
    assertThat(rotated.isStale(old)).isTrue();
    assertThat(rotated.decrypt(old, "p")).isEqualTo("x");
    var fresh = rotated.encrypt("x", "p");
    assertThat(fresh).startsWith("k2:");
    assertThat(rotated.isStale(fresh)).isFalse();
    assertThatThrownBy(() -> with(OLD).decrypt(fresh, "p"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unknown key");
  }

  @Test
  void a_key_of_the_wrong_length_is_named() {
    assertThatThrownBy(() -> with("k1:c2hvcnQ="))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("MIZAN_FIELD_KEYS");
  }
}
