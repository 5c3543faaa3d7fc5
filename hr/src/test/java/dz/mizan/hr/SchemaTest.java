package dz.mizan.hr;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.SchemaRules;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SchemaTest {
  Sql sql;

  @Test
  void companies_are_isolated_by_the_schema() {
    var rules =
        new SchemaRules(
            sql, Set.of("outbox_lane", "audit_sealer", "audit_unseen", "erased_company"));
    assertThat(rules.companyTables())
        .contains(
            "employee", "employment", "assignment", "contract", "suspension", "employee_term");
    assertThat(rules.tablesWithoutForcedRowSecurity()).isEmpty();
    assertThat(rules.tablesPlannedForCertainCompanies()).isEmpty();
    assertThat(rules.uniqueKeysNotLedByCompany()).isEmpty();
    assertThat(rules.foreignKeysWithoutCompany()).isEmpty();
    assertThat(rules.powersOf("hr_app")).isEmpty();
    assertThat(rules.powersOf("hr_relay")).isEmpty();
  }
}
