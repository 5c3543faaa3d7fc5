package dz.mizan.hr.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People's data go with their company. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyErasureTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void employees_and_departments_under_each_other_go_and_another_companys_stay() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var neighbour = TestCompany.prepared(tokens, queues, sql);
    neighbour.hire(TestCompany.somebody(neighbour.firstDepartment())).then().statusCode(201);
    var department = company.firstDepartment();
    company.hire(TestCompany.somebody(department)).then().statusCode(201);
    company
        .createDepartment(Map.of("code", "SUB", "name", "Sous", "parentId", department))
        .then()
        .statusCode(201);
    try (var tap = new EventTap(stack.broker(), company.id() + ".hr.company.erased.v1")) {
      CompanyRows.requestErasure(queues, company.id(), UUID.randomUUID());
      var event = tap.awaitType("dz.mizan.hr.company.erased.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("tables").toString())
          .contains("{\"table\":\"employee\",\"rows\":1}")
          .contains("{\"table\":\"department\",\"rows\":2}");
    }
    var left = CompanyRows.of(sql, company.id());
    left.remove("outbox");
    assertThat(left).isEmpty();
    company
        .request()
        .get("/api/v1/employees")
        .then()
        .statusCode(410)
        .body("code", equalTo("company-erased"));
    neighbour.request().get("/api/v1/employees").then().body("items.size()", equalTo(1));
  }
}
