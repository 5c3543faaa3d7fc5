package dz.mizan.auth.introspection;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.logIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class IntrospectionTest {
  private static final String INTROSPECT = "/api/v1/introspect";
  private static final String CHANGES = "/.well-known/credential-changes";

  Stack stack;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private RequestSpecification service() {
    return given().auth().preemptive().basic("service", stack.settings().serviceSecret());
  }

  private Response introspect(RequestSpecification by, String token) {
    return by.contentType("application/x-www-form-urlencoded")
        .formParam("token", token)
        .post(INTROSPECT);
  }

  @Test
  void a_service_learns_what_a_token_is_worth_now() {
    introspect(service(), atlas.token())
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("username", equalTo("amina"))
        .body("company", equalTo(atlas.id().toString()))
        .body("permissions", contains("*:*"))
        .body("iss", equalTo("mizan"));
    for (var worthless : List.of("x", "a.b.c", "mzn_nothing", atlas.token() + "x")) {
      introspect(service(), worthless).then().statusCode(200).body("$", aMapWithSize(1));
    }
  }

  @Test
  void a_form_that_is_none_is_refused_whoever_sends_it() {
    var fields = "a=b&".repeat(2_000) + "token=x";
    for (var form :
        List.of(
            "",
            "token=",
            "token=%zz",
            "token=x%",
            "token=a&token=b",
            "token=" + "x".repeat(20_000))) {
      form(service(), form).then().statusCode(400).body("code", equalTo("invalid-request"));
      form(given(), form).then().statusCode(401).body("code", equalTo("unauthenticated"));
    }
    form(service(), fields).then().statusCode(400);
    form(given(), "x".repeat(100_000) + "=1").then().statusCode(401);
  }

  private static Response form(RequestSpecification by, String form) {
    return by.contentType("application/x-www-form-urlencoded").body(form).post(INTROSPECT);
  }

  @Test
  void a_step_up_is_of_the_token_that_it_gave_and_of_no_other_one_of_the_session() {
    var raised = AuthFixtures.stepUp(atlas.token());
    assertThat(introspect(service(), raised).<Integer>path("stepped_up_at")).isPositive();
    introspect(service(), atlas.token())
        .then()
        .body("active", equalTo(true))
        .body("stepped_up_at", nullValue());
  }

  @Test
  void an_ended_session_is_inactive_at_once() {
    atlas.superuser().post(USERS + "/logout").then().statusCode(204);
    introspect(service(), atlas.token()).then().body("active", equalTo(false));
  }

  @Test
  void only_services_and_who_may_learn_it_and_only_of_their_own_company() {
    introspect(given(), atlas.token()).then().statusCode(401);
    introspect(given().auth().preemptive().basic("service", "x".repeat(40)), atlas.token())
        .then()
        .statusCode(401);
    var karim = logIn(atlas.code(), "amina", PASSWORD).<String>path("accessToken");
    introspect(given().auth().oauth2(karim), atlas.token()).then().body("active", equalTo(true));
    var employee = AuthFixtures.company();
    employee.user("karim", "employee");
    introspect(
            given().auth().oauth2(AuthFixtures.token(employee.code(), "karim")), employee.token())
        .then()
        .statusCode(403);
    introspect(given().auth().oauth2(employee.token()), atlas.token())
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    given()
        .contentType("application/x-www-form-urlencoded")
        .post(INTROSPECT)
        .then()
        .statusCode(401);
  }

  @Test
  void services_are_told_whose_rights_changed_once() {
    given().get(CHANGES).then().statusCode(401);
    var before = service().get(CHANGES).then().statusCode(200).extract().<String>path("cursor");
    var session = logIn(atlas.code(), "amina", PASSWORD).<String>path("sessionId");
    atlas.superuser().delete(USERS + "/profile/sessions/" + session).then().statusCode(204);
    AuthFixtures.await(
        () ->
            service()
                .get(CHANGES + "?after=" + before)
                .<List<String>>path("changes.subject")
                .contains(session));
    service().get(CHANGES).then().body("changes.subject", hasItem(session));
    var after = service().get(CHANGES).<String>path("cursor");
    assertThat(service().get(CHANGES + "?after=" + after).<List<String>>path("changes.subject"))
        .doesNotContain(session);
    service().get(CHANGES + "?after=another:1").then().body("changes.subject", hasItem(session));
    service().get(CHANGES + "?after=" + "x".repeat(65)).then().statusCode(400);
  }
}
