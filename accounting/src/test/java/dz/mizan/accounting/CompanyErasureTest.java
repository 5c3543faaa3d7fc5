package dz.mizan.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.CompanyRows;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Books that nobody may change go with their company, and only so. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyErasureTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void the_books_of_a_company_go_and_those_of_another_stay_to_the_centime() {
    var company = Company.open(tokens, queues);
    var neighbour = Company.open(tokens, queues);
    for (var each : new Company[] {company, neighbour}) {
      each.post("OD", "512", "101", "100.00").then().statusCode(201);
      each.post("OD", "512", "101", "0.05").then().statusCode(201);
    }
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.company.erased.v1")) {
      CompanyRows.requestErasure(queues, company.id, UUID.randomUUID());
      var event = tap.awaitType("dz.mizan.accounting.company.erased.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("tables").toString())
          .contains("{\"table\":\"entry_line\",\"rows\":4}")
          .contains("{\"table\":\"journal_entry\",\"rows\":2}");
    }
    var left = CompanyRows.of(sql, company.id);
    left.remove("outbox");
    assertThat(left).isEmpty();
    company
        .as()
        .get(Company.ACCOUNTS)
        .then()
        .statusCode(410)
        .body("code", equalTo("company-erased"));
    assertThat(neighbour.balance("512")).isEqualTo("100.05");

    // A movement that comes late opens no books again.
    company.stockMoved(UUID.randomUUID(), "RECEIPT", "10.00", Instant.now());
    company.registered(UUID.randomUUID());
    var later = UUID.randomUUID();
    neighbour.stockMoved(later, "RECEIPT", "10.00", Instant.now());
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> sql.count("select count(*) from inbox where event_id = ?", later) == 1);
    left = CompanyRows.of(sql, company.id);
    left.remove("outbox");
    assertThat(left).isEmpty();
  }

  @Test
  void the_setting_that_erasure_uses_opens_the_books_to_nobody_else() throws SQLException {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "100.00").then().statusCode(201);
    sql.update("grant delete, update on entry_line, journal_entry to accounting_app");
    var database = stack.database(Service.ACCOUNTING);
    try (var app = database.connectAs(database.app());
        var admin = database.connectAsAdmin()) {
      for (var connection : new java.sql.Connection[] {app, admin}) {
        var statement = connection.createStatement();
        statement.execute(
            "select set_config('app.company_id', '%1$s', false),"
                .concat(" set_config('app.erasing', '%1$s', false)")
                .formatted(company.id));
        assertThatThrownBy(() -> statement.execute("delete from entry_line"))
            .hasMessageContaining("posted entries are not changed");
        assertThatThrownBy(() -> statement.execute("update journal_entry set label = 'x'"))
            .hasMessageContaining("posted entries are not changed");
      }
    } finally {
      sql.update("revoke delete, update on entry_line, journal_entry from accounting_app");
    }
    assertThat(company.balance("512")).isEqualTo("100.00");
  }
}
