package dz.mizan.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.1.0.0/16, 10.1.255.255, true",
    "10.1.0.0/16, 10.2.0.0, false",
    "10.1.0.128/25, 10.1.0.129, true",
    "10.1.0.128/25, 10.1.0.127, false",
    "41.111.0.7, 41.111.0.7, true",
    "41.111.0.7, 41.111.0.8, false",
    "0.0.0.0/0, 200.1.2.3, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "::/0, 2001:db8::1, true",
    "::/0, 10.0.0.1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::2, 0:0:0:0:0:0:0:2, true",
    "::2, 127.0.0.1, false",
    "fe80::/10, fe80:0:0:0:1:2:3:4%eth0, true",
    "10.0.0.0/8, ::ffff:10.1.2.3, true",
    "::ffff:10.1.2.3, 10.1.2.3, true"
  })
  void an_address_is_in_the_range_or_not(String range, String address, boolean expected) {
    assertThat(AddressRange.parse(range).contains(address)).isEqualTo(expected);
  }

  @Test
  void what_is_no_address_is_in_no_range() {
    for (var nothing : new String[] {null, "", "unknown", "localhost", "10.0.0", "10.0.0.1:80"}) {
      assertThat(AddressRange.parse("0.0.0.0/0").contains(nothing)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "10.0.0.1/8",
        "10.0.0/8",
        "010.0.0.0/8",
        "256.0.0.1",
        "localhost",
        "::/129",
        "2001:db8::1/32",
        ":::",
        "fe80::1%eth0",
        "::ffff:10.0.0.0/104",
        "1e1.0.0.0",
        "10.0.0.0/8 "
      })
  void nothing_else_is_read(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }
}
