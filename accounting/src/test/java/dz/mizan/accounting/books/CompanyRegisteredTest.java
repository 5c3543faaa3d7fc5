package dz.mizan.accounting.books;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.accounting.GoldenSample;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CompanyRegisteredTest {
  @Test
  void the_golden_sample_has_what_accounting_reads() {
    assertThat(GoldenSample.read("dz.mizan.auth.company.registered.v1", CompanyRegistered.class))
        .isEqualTo(new CompanyRegistered("Atlas Négoce", "DZD", ZoneId.of("Africa/Algiers")));
  }
}
