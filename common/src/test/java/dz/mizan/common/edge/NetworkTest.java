package dz.mizan.common.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,     10.255.0.1,   true",
    "10.0.0.0/8,     11.0.0.1,     false",
    "10.244.0.0/15,  10.245.1.1,   true",
    "10.244.0.0/15,  10.246.1.1,   false",
    "192.168.1.7,    192.168.1.7,  true",
    "192.168.1.7,    192.168.1.8,  false",
    "128.0.0.0/1,    255.1.1.1,    true",
    "128.0.0.0/1,    127.1.1.1,    false",
    "0.0.0.0/0,      8.8.8.8,      true",
    "0.0.0.0/0,      ::1,          false",
    "fd00::/8,       fdff::1,      true",
    "fd00::/8,       fe00::1,      false",
    "::1,            ::1,          true",
    "10.0.0.0/8,     ::ffff:10.1.1.1, true"
  })
  void a_network_contains_what_begins_like_it(String network, String address, boolean contained) {
    assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address)))
        .isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ingress", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::/129", "*"})
  void anything_else_stops_the_service(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
