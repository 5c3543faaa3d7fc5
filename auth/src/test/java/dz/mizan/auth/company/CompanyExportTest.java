package dz.mizan.auth.company;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a company takes along of its users, and what nobody gets. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyExportTest {
  Sql sql;

  @Test
  void users_sessions_and_roles_come_along_and_no_hash_does() {
    var company = AuthFixtures.company();
    var other = AuthFixtures.company();
    company.user("yacine", "employee").get("/api/v1/company-export").then().statusCode(403);
    var export =
        company
            .superuser()
            .get("/api/v1/company-export")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(export)
        .contains("\"username\":\"amina\"")
        .contains("\"username\":\"yacine\"")
        .contains("{\"table\":\"session\",\"row\":")
        .contains("\"table\":\"app_user\",\"column\":\"password_hash\"")
        .doesNotContain("$argon2id$")
        .doesNotContain(other.id().toString())
        .doesNotContain(other.code());
  }

  /** Whoever adds a column that should not leave the service has to make sure that it does not. */
  @Test
  void no_column_that_could_be_a_secret_is_written() {
    var export =
        AuthFixtures.company()
            .superuser()
            .get("/api/v1/company-export")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    var suspicious =
        sql
            .rows(
                "select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a"
                    + " on a.attrelid = c.oid where c.relforcerowsecurity and a.attnum > 0"
                    + " and not a.attisdropped and (a.atttypid = 'bytea'::regtype or a.attname ~"
                    + " 'hash|secret|token|password|recovery_codes|private')")
            .stream()
            .map(row -> String.valueOf(row.get("name")))
            .collect(Collectors.toSet());
    assertThat(suspicious).contains("app_user.password_hash", "session.rotation_key");
    var header = export.lines().findFirst().orElseThrow();
    assertThat(suspicious.stream().filter(column -> !isExcluded(header, column)))
        .isSubsetOf(Set.of("app_user.password_changed_at"));
  }

  private static boolean isExcluded(String header, String column) {
    var parts = column.split("\\.");
    return header.contains("{\"table\":\"%s\",\"column\":\"%s\"".formatted(parts[0], parts[1]))
        || header.contains("{\"table\":\"%s\",\"reason\"".formatted(parts[0]));
  }
}
