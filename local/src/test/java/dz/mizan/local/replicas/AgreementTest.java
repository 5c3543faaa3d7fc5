package dz.mizan.local.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AgreementTest {
  @Test
  void what_all_know_at_once_was_unknown_for_no_time() {
    var finding = Agreement.fromNow().of("known", List.of("one", "two"), url -> true);
    assertThat(finding).isEqualTo(new Finding("known", "0 ms", true));
  }

  @Test
  void the_last_request_that_was_answered_as_before_counts() {
    var second = 1_000_000_000L;
    var since = new Agreement(System.nanoTime() - 5 * second);
    var asked = new AtomicInteger();
    var finding = since.of("late", List.of("one"), url -> asked.incrementAndGet() > 1);
    assertThat(finding.holds()).isFalse();
    assertThat(Long.parseLong(finding.found().replace(" ms", ""))).isGreaterThanOrEqualTo(5_000);
  }
}
