package dz.mizan.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.SslMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the connection that listens is made. */
class OutboxListenerTest {
  private static final String URL = "postgresql://postgres:5433/mizan_hr";

  @Test
  void it_is_secured_as_the_relays_pool_is() {
    var options =
        OutboxListener.secured(URL, Optional.of("verify-full"), Optional.of("/ca/ca.crt"));
    assertThat(options.getHost()).isEqualTo("postgres");
    assertThat(options.getPort()).isEqualTo(5433);
    assertThat(options.getSslMode()).isEqualTo(SslMode.VERIFY_FULL);
    assertThat(options.getHostnameVerificationAlgorithm()).isEqualTo("HTTPS");
    assertThat(options.getTrustOptions()).isInstanceOf(PemTrustOptions.class);
    assertThat(((PemTrustOptions) options.getTrustOptions()).getCertPaths())
        .containsExactly("/ca/ca.crt");
  }

  @Test
  void it_is_plain_where_nothing_is_said() {
    var options = OutboxListener.secured(URL, Optional.empty(), Optional.empty());
    assertThat(options.getSslMode()).isEqualTo(SslMode.DISABLE);
    assertThat(options.getTrustOptions()).isNull();
  }
}
