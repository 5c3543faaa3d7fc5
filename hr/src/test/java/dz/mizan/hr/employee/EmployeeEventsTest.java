package dz.mizan.hr.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other programs get, compared with the samples that their tests read. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EmployeeEventsTest {
  private static final String HIRED = "dz.mizan.hr.employee.hired.v1";
  private static final String CHANGED = "dz.mizan.hr.employee.changed.v1";

  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  private long unpublished(TestCompany company) {
    return sql.count(
        "select count(*) from outbox where company_id = ? and published_at is null", company.id());
  }

  @Test
  void hiring_and_changing_are_told_in_order_as_the_samples_show() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var somebody = new HashMap<String, Object>(TestCompany.somebody(company.firstDepartment()));
    somebody.put("managerId", Person.hire(company).id());
    somebody.put("profile", Map.of("workEmail", "a.benali@example.dz"));
    await().until(() -> unpublished(company) == 0); // or the tap hears of the manager
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.#")) {
      String id = company.hire(somebody).then().statusCode(201).extract().path("id");
      var change = new HashMap<>(somebody);
      change.remove("nationalNumber");
      change.remove("hiredOn");
      change.remove("managerId");
      change.remove("profile");
      change.put("jobTitle", "Chef comptable");
      company
          .request()
          .header("If-Match", "\"1\"")
          .body(change)
          .put("/api/v1/employees/" + id)
          .then()
          .statusCode(200);

      var hired = tap.awaitType(HIRED);
      var changed = tap.awaitType(CHANGED);
      assertThat(hired.routingKey()).isEqualTo(company.id() + ".hr.employee.hired.v1");
      EventSamples.requireWithinShape(hired.json());
      EventSamples.requireWithinShape(changed.json());
      assertThat(hired.json().path("subject").asText()).isEqualTo(id);
      assertThat(hired.json().path("sequence").asLong()).isEqualTo(1);
      assertThat(hired.json().at("/data/number").asText()).isEqualTo("E-0002");
      assertThat(changed.json().path("sequence").asLong()).isEqualTo(2);
      assertThat(changed.json().at("/data/jobTitle").asText()).isEqualTo("Chef comptable");
      assertThat(tap.messages())
          .hasSize(2)
          .noneMatch(event -> event.body().contains(somebody.get("nationalNumber").toString()));
    }
  }
}
