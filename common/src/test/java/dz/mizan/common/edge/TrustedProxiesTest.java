package dz.mizan.common.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
  private final TrustedProxies proxies =
      new TrustedProxies(Optional.of(List.of("10.0.0.0/8", " fd00::/8")));

  private String client(String peer, String hops) {
    return proxies.client(InetAddress.ofLiteral(peer), hops).getHostAddress();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1    | 8.8.8.8                         | 8.8.8.8",
        "10.0.0.1    | 1.1.1.1,8.8.8.8                 | 8.8.8.8",
        "10.0.0.1    | 1.1.1.1, 8.8.8.8, 10.0.0.2      | 8.8.8.8",
        "10.0.0.1    | 10.0.0.3,10.0.0.2               | 10.0.0.3",
        "10.0.0.1    | 8.8.8.8,,                       | 10.0.0.1",
        "10.0.0.1    | ,8.8.8.8                        | 8.8.8.8",
        "10.0.0.1    | ,                               | 10.0.0.1",
        "fd00::1     | 2001:db8::1                     | 2001:db8:0:0:0:0:0:1",
        "9.9.9.9     | 8.8.8.8                         | 9.9.9.9"
      })
  void the_client_is_the_last_who_is_no_proxy_of_ours(String peer, String hops, String client) {
    assertThat(client(peer, hops)).isEqualTo(client);
  }

  @Test
  void a_header_without_end_is_not_read_to_its_beginning() {
    var hops = "1.1.1.1," + "10.0.0.2,".repeat(10_000) + "10.0.0.3";
    assertThat(client("10.0.0.1", hops)).isEqualTo("10.0.0.2");
  }
}
