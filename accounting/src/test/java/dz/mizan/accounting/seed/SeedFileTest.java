package dz.mizan.accounting.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeedFileTest {
  @Test
  void values_between_quotes_keep_commas_and_quotes() {
    assertThat(SeedFile.values("70,\"Ventes, \"\"net\"\"\",,x"))
        .isEqualTo(List.of("70", "Ventes, \"net\"", "", "x"));
  }

  @Test
  void the_scf_has_485_accounts_whose_parents_come_first_and_are_prefixes() {
    var scf = SeedFile.read("scf_accounts.csv");
    var codes = scf.column("code");
    var parents = scf.column("parent_code");
    var known = new HashSet<String>(List.of(""));
    for (int i = 0; i < codes.length; i++) {
      assertThat(known).contains(parents[i]);
      assertThat(codes[i]).startsWith(parents[i]).isNotEqualTo(parents[i]);
      known.add(codes[i]);
    }
    assertThat(codes).hasSize(485).doesNotHaveDuplicates();
  }

  @Test
  void every_account_has_a_name_in_three_languages() {
    var scf = SeedFile.read("scf_accounts.csv");
    for (var column : List.of("name_fr", "name_en", "name_ar")) {
      assertThat(scf.column(column)).doesNotContain("");
    }
  }

  @Test
  void posting_templates_use_accounts_of_the_scf_that_can_be_posted_to() {
    var codes = Arrays.asList(SeedFile.read("scf_accounts.csv").column("code"));
    assertThat(SeedFile.read("posting_templates.csv").column("account"))
        .filteredOn(code -> !code.isEmpty() && !code.startsWith("@"))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(code).hasSizeGreaterThanOrEqualTo(3).isIn(codes));
  }
}
