package dz.mizan.auth.employee;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What auth makes of hr's employees. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class UserProposalTest {
  private static final String PROPOSALS = "/api/v1/user-proposals";

  Stack stack;
  Queues queues;
  Sql sql;
  Company atlas;
  UUID employee;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    employee = UUID.randomUUID();
  }

  private void tell(String fact, long sequence) {
    tell(fact, sequence, UUID.randomUUID(), null);
  }

  /** hr's golden sample with other ids; returns when auth has taken it in. */
  private void tell(String fact, long sequence, UUID event, String userId) {
    var sample = (ObjectNode) EventSamples.of("dz.mizan.hr.employee." + fact + ".v1");
    sample.put("id", event.toString());
    sample.put("subject", employee.toString());
    sample.put("company", atlas.id().toString());
    sample.put("sequence", sequence);
    var data = (ObjectNode) sample.path("data");
    data.put("employeeId", employee.toString());
    data.remove("userId");
    if (userId != null) {
      data.put("userId", userId);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              // Again if the queue was not bound yet; the inbox takes it once.
              queues.publish(atlas.id() + ".hr.employee." + fact + ".v1", sample.toString());
              return sql.count("select count(*) from inbox where event_id = ?", event) == 1;
            });
  }

  private String proposal() {
    return atlas
        .superuser()
        .get(PROPOSALS + "?employeeId=" + employee)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }

  private String status() {
    return atlas.superuser().get(PROPOSALS + "/" + proposal()).path("status");
  }

  private Response accept(Map<String, ?> body) {
    return atlas.superuser().body(body).post(PROPOSALS + "/" + proposal() + "/accept");
  }

  private static Map<String, ?> invitation(String username) {
    return Map.of(
        "invitation",
        Map.of(
            "username",
            username,
            "email",
            username + "@atlas.dz",
            "fullName",
            "Amina Benali",
            "roles",
            List.of("employee")));
  }

  private String userStatus(String id) {
    return atlas.superuser().get(USERS + "/" + id).path("status");
  }

  private String authorized(String username, String... roles) {
    return atlas.user(username, roles).get(USERS + "/profile").path("id");
  }

  @Test
  void who_is_hired_is_proposed_once() {
    tell("hired", 1);
    atlas
        .superuser()
        .get(PROPOSALS + "/" + proposal())
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("employeeNumber", equalTo("E-0001"))
        .body("suggestedUsername", equalTo("amina.benali"));
    tell("hired", 1);
    assertThat(status()).isEqualTo("OPEN");
    assertThat(sql.count("select count(*) from user_proposal where company_id = ?", atlas.id()))
        .isEqualTo(1);
  }

  @Test
  void an_accepted_proposal_invites_the_employee_and_hr_is_told_who_he_is() {
    tell("hired", 1);
    try (var tap = new EventTap(stack.broker(), atlas.id() + ".auth.user.#")) {
      String user =
          accept(invitation("benali"))
              .then()
              .statusCode(200)
              .body("status", equalTo("ACCEPTED"))
              .extract()
              .path("userId");
      assertThat(userStatus(user)).isEqualTo("INVITED");
      var linked = tap.awaitType("dz.mizan.auth.user.linked.v1").json();
      EventSamples.requireSameShape(linked);
      assertThat(linked.at("/data/employeeId").asText()).isEqualTo(employee.toString());
      assertThat(linked.at("/data/userId").asText()).isEqualTo(user);
      assertThat(linked.path("sequence").asInt()).isEqualTo(2);
    }
    accept(invitation("other"))
        .then()
        .statusCode(409)
        .body("code", equalTo("wrong-proposal-status"));
  }

  @Test
  void who_leaves_is_out_at_once_with_his_sessions_and_twice_is_once() {
    tell("hired", 1);
    var yacine = atlas.user("yacine", "sales");
    String id = yacine.get(USERS + "/profile").path("id");
    accept(Map.of("userId", id)).then().statusCode(200).body("userId", equalTo(id));
    var event = UUID.randomUUID();
    tell("left", 5, event, null);
    assertThat(userStatus(id)).isEqualTo("DEACTIVATED");
    AuthFixtures.await(() -> yacine.get(USERS + "/profile").statusCode() == 401);
    logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(403);
    assertThat(
            sql.count(
                "select count(*) from outbox where company_id = ? and type = 'session.revoked.v1'",
                atlas.id()))
        .isEqualTo(1);
    String version = atlas.superuser().get(USERS + "/" + id).header("ETag");
    tell("left", 5, event, null);
    tell("left", 5);
    assertThat(atlas.superuser().get(USERS + "/" + id).header("ETag")).isEqualTo(version);
    assertThat(status()).isEqualTo("WITHDRAWN");
  }

  @Test
  void who_is_hired_again_is_proposed_again_and_accepted_with_the_rights_that_he_had() {
    tell("hired", 1);
    String id = authorized("yacine", "sales");
    accept(Map.of("userId", id)).then().statusCode(200);
    tell("left", 4);
    tell("hired", 5);
    assertThat(status()).isEqualTo("OPEN");
    assertThat(userStatus(id)).isEqualTo("DEACTIVATED");
    accept(Map.of("userId", id)).then().statusCode(200);
    assertThat(userStatus(id)).isEqualTo("AUTHORIZED");
    logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(200);
  }

  @Test
  void who_is_suspended_is_out_until_an_admin_lets_him_in_again() {
    tell("hired", 1);
    String id = authorized("yacine", "sales");
    accept(Map.of("userId", id)).then().statusCode(200);
    tell("suspended", 3);
    assertThat(userStatus(id)).isEqualTo("DEACTIVATED");
    tell("changed", 4);
    assertThat(userStatus(id)).isEqualTo("DEACTIVATED");
    assertThat(status()).isEqualTo("OPEN");
    accept(Map.of("userId", id)).then().statusCode(200);
    assertThat(userStatus(id)).isEqualTo("AUTHORIZED");
  }

  @Test
  void an_old_event_that_comes_late_changes_nothing() {
    tell("hired", 7);
    String id = authorized("yacine", "sales");
    accept(Map.of("userId", id)).then().statusCode(200);
    tell("left", 6);
    assertThat(userStatus(id)).isEqualTo("AUTHORIZED");
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void the_last_superuser_stays_though_he_has_left_and_the_audit_says_so() {
    tell("hired", 1);
    var amina =
        sql.text("select id from app_user where company_id = ? and username = 'amina'", atlas.id());
    accept(Map.of("userId", amina)).then().statusCode(200);
    tell("left", 2);
    assertThat(userStatus(amina)).isEqualTo("AUTHORIZED");
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'user.deactivation-skipped'",
                atlas.id()))
        .isEqualTo(1);
    // With another one he is out.
    authorized("second", "superuser");
    tell("left", 3);
    assertThat(
            sql.text(
                "select status from app_user where company_id = ? and username = 'amina'",
                atlas.id()))
        .isEqualTo("DEACTIVATED");
  }

  @Test
  void an_invitation_of_who_leaves_is_void() {
    tell("hired", 1);
    String id = accept(invitation("benali")).path("userId");
    tell("left", 2);
    assertThat(userStatus(id)).isEqualTo("DELETED");
    assertThat(
            sql.count(
                "select count(*) from one_time_token where company_id = ? and used_at is null"
                    + " and user_id = ?",
                atlas.id(),
                UUID.fromString(id)))
        .isZero();
  }

  @Test
  void whose_user_is_deleted_can_be_accepted_as_another_one() {
    tell("hired", 1);
    String mistyped = accept(invitation("benlai")).path("userId");
    atlas.superuser().header("If-Match", "*").delete(USERS + "/" + mistyped).then().statusCode(204);
    atlas
        .superuser()
        .get(PROPOSALS + "/" + proposal())
        .then()
        .body("status", equalTo("OPEN"))
        .body("userId", nullValue());
    String right = accept(invitation("benali")).then().statusCode(200).extract().path("userId");
    assertThat(userStatus(right)).isEqualTo("INVITED");
    assertThat(status()).isEqualTo("ACCEPTED");
  }

  @Test
  void the_proposal_of_who_has_left_stays_withdrawn_though_his_user_is_deleted() {
    tell("hired", 1);
    String id = authorized("yacine", "sales");
    accept(Map.of("userId", id)).then().statusCode(200);
    tell("left", 2);
    atlas.superuser().header("If-Match", "*").delete(USERS + "/" + id).then().statusCode(204);
    assertThat(status()).isEqualTo("WITHDRAWN");
  }

  @Test
  void whom_hr_alone_takes_for_a_user_is_shut_out_unless_he_governs() {
    String seller = authorized("yacine", "sales");
    String admin = authorized("lina", "admin");
    tell("left", 2, UUID.randomUUID(), seller);
    assertThat(userStatus(seller)).isEqualTo("DEACTIVATED");
    employee = UUID.randomUUID();
    tell("left", 2, UUID.randomUUID(), admin);
    assertThat(userStatus(admin)).isEqualTo("AUTHORIZED");
  }

  @Test
  void nobody_is_two_users_and_no_user_two_employees() {
    tell("hired", 1);
    String id = authorized("yacine", "sales");
    accept(Map.of("userId", id)).then().statusCode(200);
    employee = UUID.randomUUID();
    tell("hired", 1);
    accept(Map.of("userId", id)).then().statusCode(409).body("code", equalTo("employee-linked"));
    assertThat(status()).isEqualTo("OPEN");
  }

  @Test
  void of_two_who_accept_at_once_one_wins() {
    tell("hired", 1);
    var id = proposal();
    var statuses =
        atOnce(
            2,
            () ->
                atlas
                    .superuser()
                    .body(invitation("u" + UUID.randomUUID().toString().substring(0, 8)))
                    .post(PROPOSALS + "/" + id + "/accept")
                    .statusCode());
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(
            sql.count(
                "select count(*) from app_user where company_id = ? and status = 'INVITED'",
                atlas.id()))
        .isEqualTo(1);
  }

  @Test
  void a_dismissed_proposal_stays_so_and_bad_requests_decide_nothing() {
    tell("hired", 1);
    accept(Map.of()).then().statusCode(400);
    accept(Map.of("userId", UUID.randomUUID())).then().statusCode(404);
    accept(Map.of("invitation", Map.of("username", "x y"))).then().statusCode(400);
    assertThat(status()).isEqualTo("OPEN");
    atlas.superuser().post(PROPOSALS + "/" + proposal() + "/dismiss").then().statusCode(200);
    accept(invitation("benali")).then().statusCode(409);
    tell("changed", 2);
    assertThat(status()).isEqualTo("DISMISSED");
  }

  @Test
  void proposals_have_their_permissions_and_another_companys_do_not_exist() {
    tell("hired", 1);
    var one = PROPOSALS + "/" + proposal();
    json().get(PROPOSALS).then().statusCode(401);
    var employeeUser = atlas.user("omar", "employee");
    employeeUser.get(PROPOSALS).then().statusCode(403);
    employeeUser.get(one).then().statusCode(403);
    employeeUser.body(invitation("x1")).post(one + "/accept").then().statusCode(403);
    employeeUser.post(one + "/dismiss").then().statusCode(403);
    var other = AuthFixtures.company();
    other.superuser().get(one).then().statusCode(404);
    other.superuser().post(one + "/dismiss").then().statusCode(404);
    // What one has not oneself one does not grant.
    atlas
        .user("lina", "admin")
        .body(
            Map.of(
                "invitation",
                Map.of(
                    "username", "boss",
                    "email", "boss@atlas.dz",
                    "fullName", "Boss",
                    "roles", List.of("superuser"))))
        .post(one + "/accept")
        .then()
        .statusCode(403);
    assertThat(status()).isEqualTo("OPEN");
  }
}
