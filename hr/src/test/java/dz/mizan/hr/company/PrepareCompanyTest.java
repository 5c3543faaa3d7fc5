package dz.mizan.hr.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.hr.TestCompany;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PrepareCompanyTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_new_company_has_its_general_management() {
    TestCompany.prepared(tokens, queues, sql)
        .request()
        .get("/api/v1/departments")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].code", equalTo("DG"))
        .body("items[0].name", equalTo("Direction générale"));
  }

  @Test
  void the_same_message_twice_has_one_effect() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var again = company.registered(UUID.randomUUID());
    publish(company, again);
    publish(company, again);
    // The one after them: when it is in, they are in.
    var last = UUID.randomUUID();
    publish(company, company.registered(last));
    await().until(() -> sql.count("select count(*) from inbox where event_id = ?", last) == 1);
    assertThat(sql.count("select count(*) from department where company_id = ?", company.id()))
        .isEqualTo(1);
    assertThat(sql.count("select count(*) from inbox where company_id = ?", company.id()))
        .isEqualTo(3);
  }

  @Test
  void an_event_that_does_not_fit_is_put_aside_with_its_reason() {
    var company = TestCompany.prepared(tokens, queues, sql);
    var broken = company.registered(UUID.randomUUID()).replace("\"Sarl Essai\"", "{}");
    publish(company, broken);
    await()
        .until(
            () ->
                queues
                    .take("mizan.hr.dead-letters")
                    .filter(letter -> letter.body().equals(broken))
                    .filter(
                        letter ->
                            letter
                                .headers()
                                .get("x-mizan-reason")
                                .toString()
                                .contains("CompanyRegistered"))
                    .isPresent());
  }

  private void publish(TestCompany company, String event) {
    queues.publish(company.id() + ".auth.company.registered.v1", event);
  }
}
