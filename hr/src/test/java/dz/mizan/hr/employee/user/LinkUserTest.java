package dz.mizan.hr.employee.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.mizan.hr.TestCompany;
import dz.mizan.hr.employee.Person;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LinkUserTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  TestCompany company;
  Person amina;
  Person omar;

  @BeforeEach
  void two_employees() {
    company = TestCompany.prepared(tokens, queues, sql);
    amina = Person.hire(company);
    omar = Person.hire(company, Map.of("firstName", "Omar"));
  }

  /** The golden sample with other ids; returns when hr has taken it in. */
  private void tell(UUID event, String what, UUID user, String employee) {
    tell(event, what, user, employee, "2026-11-20T08:00:00Z");
  }

  private void tell(UUID event, String what, UUID user, String employee, String time) {
    var sample = (ObjectNode) EventSamples.of("dz.mizan.auth.user." + what + ".v1");
    sample.put("id", event.toString());
    sample.put("subject", user.toString());
    sample.put("time", time);
    sample.put("company", company.id().toString());
    var data = (ObjectNode) sample.path("data");
    data.put("userId", user.toString());
    if (what.equals("linked")) {
      data.put("employeeId", employee);
    }
    queues.publish(company.id() + ".auth.user." + what + ".v1", sample.toString());
    await().until(() -> sql.count("select count(*) from inbox where event_id = ?", event) == 1);
  }

  private String userOf(Person person) {
    return person.read().path("userId");
  }

  @Test
  void auth_says_which_employee_a_user_is_and_saying_it_twice_changes_nothing() {
    var user = UUID.randomUUID();
    tell(UUID.randomUUID(), "linked", user, amina.id());
    assertThat(userOf(amina)).isEqualTo(user.toString());
    String version = amina.read().header("ETag");
    tell(UUID.randomUUID(), "linked", user, amina.id());
    assertThat(amina.read().header("ETag")).isEqualTo(version);
  }

  @Test
  void what_auth_says_goes_before_what_hr_said() {
    var user = UUID.randomUUID();
    omar.put("user", Map.of("userId", user)).then().statusCode(200);
    tell(UUID.randomUUID(), "linked", user, amina.id());
    assertThat(userOf(amina)).isEqualTo(user.toString());
    assertThat(userOf(omar)).isNull();
  }

  @Test
  void a_user_who_was_deleted_is_nobody() {
    var user = UUID.randomUUID();
    tell(UUID.randomUUID(), "linked", user, amina.id());
    tell(UUID.randomUUID(), "deleted", user, amina.id());
    assertThat(userOf(amina)).isNull();
  }

  @Test
  void a_link_that_comes_late_does_not_take_the_place_of_a_newer_one() {
    var deleted = UUID.randomUUID();
    var user = UUID.randomUUID();
    tell(UUID.randomUUID(), "linked", user, amina.id(), "2026-11-20T10:00:00Z");
    tell(UUID.randomUUID(), "linked", deleted, amina.id(), "2026-11-20T09:00:00Z");
    assertThat(userOf(amina)).isEqualTo(user.toString());
    tell(UUID.randomUUID(), "deleted", deleted, amina.id(), "2026-11-20T09:30:00Z");
    assertThat(userOf(amina)).isEqualTo(user.toString());
  }

  @Test
  void an_employee_that_hr_does_not_know_is_passed_over() {
    tell(UUID.randomUUID(), "linked", UUID.randomUUID(), UUID.randomUUID().toString());
    assertThat(
            sql.count(
                "select count(*) from employee where company_id = ? and user_id is not null",
                company.id()))
        .isZero();
  }
}
