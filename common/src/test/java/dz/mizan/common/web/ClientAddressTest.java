package dz.mizan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "0:0:0:0:0:0:0:1, 0:0:0:0",
    "unknown, unknown"
  })
  void an_ipv6_client_is_its_network(String address, String group) {
    assertThat(ClientAddress.group(address)).isEqualTo(group);
  }
}
