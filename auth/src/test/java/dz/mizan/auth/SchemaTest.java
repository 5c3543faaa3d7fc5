package dz.mizan.auth;

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
  private static final Set<String> OUTSIDE =
      Set.of(
          "company_code",
          "signing_key",
          "outbox_lane",
          "audit_sealer",
          "audit_unseen",
          "erased_company",
          "company_erasure",
          "erasure_part",
          "flyway_schema_history");

  Sql sql;

  @Test
  void only_these_tables_are_outside_row_level_security() {
    assertThat(
            sql.rows(
                "select relname::text as name from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace and not relforcerowsecurity"))
        .extracting(row -> row.get("name"))
        .containsExactlyInAnyOrderElementsOf(OUTSIDE);
  }

  @Test
  void no_table_has_statistics_of_which_companies_it_is_about() {
    var rules = new SchemaRules(sql, OUTSIDE);
    assertThat(rules.companyTables()).contains("company", "app_user");
    assertThat(rules.tablesPlannedForCertainCompanies()).isEmpty();
  }

  @Test
  void the_service_can_neither_change_nor_remove_what_is_outside() {
    assertThat(
            sql.rows(
                "select table_name::text as name, privilege_type::text as right"
                    + " from information_schema.role_table_grants where grantee like 'auth_app%'"
                    + " and table_name in ('company_code', 'signing_key')"))
        .extracting(row -> row.get("right"))
        .containsOnly("SELECT", "INSERT");
  }

  @Test
  void of_what_belongs_to_a_company_only_roles_and_settings_are_removed() {
    assertThat(
            sql.rows(
                "select distinct table_name::text as name"
                    + " from information_schema.role_table_grants"
                    + " where grantee like 'auth_app%' and privilege_type = 'DELETE'"))
        .extracting(row -> row.get("name"))
        .containsExactlyInAnyOrder("role", "allowed_origin");
  }

  @Test
  void what_a_user_and_a_company_are_known_by_is_never_changed() {
    assertThat(
            sql.rows(
                "select distinct column_name::text as name"
                    + " from information_schema.role_column_grants"
                    + " where grantee like 'auth_app%' and privilege_type = 'UPDATE'"
                    + " and table_name in ('app_user', 'company', 'role')"))
        .extracting(row -> row.get("name"))
        .contains("version")
        .doesNotContain("company_id", "id", "code", "invited_by", "registered_at", "created_at");
  }
}
