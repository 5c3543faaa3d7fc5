package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.logIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SessionResourceTest {
  private static final String SESSIONS = USERS + "/profile/sessions";

  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private Response another() {
    return logIn(atlas.code(), "amina", PASSWORD);
  }

  private static void awaitRefused(String token) {
    AuthFixtures.await(() -> Company.as(token).get(USERS + "/profile").statusCode() == 401);
  }

  @Test
  void a_user_sees_his_sessions_and_which_one_he_is_in() {
    var other = another();
    var page = atlas.superuser().get(SESSIONS).then().statusCode(200).body("items", hasSize(2));
    page.body("items.current", contains(false, true))
        .body("items[0].id", equalTo(other.path("sessionId")))
        .body("items[0].methods", contains("pwd"))
        .body("items[0].address", equalTo("127.0.0.1"));
    var first = atlas.superuser().queryParam("limit", 1).get(SESSIONS).then().extract();
    atlas
        .superuser()
        .queryParam("limit", 1)
        .queryParam("cursor", first.<String>path("nextCursor"))
        .get(SESSIONS)
        .then()
        .body("items.current", contains(true));
  }

  @Test
  void an_ended_session_is_refused_at_once_and_the_others_go_on() {
    var other = another();
    atlas
        .superuser()
        .delete(SESSIONS + "/" + other.<String>path("sessionId"))
        .then()
        .statusCode(204);
    awaitRefused(other.path("accessToken"));
    atlas.superuser().get(SESSIONS).then().statusCode(200).body("items", hasSize(1));
    atlas
        .superuser()
        .delete(SESSIONS + "/" + other.<String>path("sessionId"))
        .then()
        .statusCode(404);
  }

  @Test
  void all_but_the_current_one_or_all_can_be_ended() {
    var other = another();
    atlas.superuser().queryParam("keepCurrent", true).delete(SESSIONS).then().statusCode(204);
    awaitRefused(other.path("accessToken"));
    atlas.superuser().delete(SESSIONS).then().statusCode(204);
    awaitRefused(atlas.token());
  }

  @Test
  void what_is_neither_yes_nor_no_ends_nothing() {
    for (var unclear : List.of("maybe", "1", "TRUE ")) {
      atlas
          .superuser()
          .queryParam("keepCurrent", unclear)
          .delete(SESSIONS)
          .then()
          .statusCode(400)
          .body("violations.field", contains("keepCurrent"));
    }
    atlas.superuser().get(SESSIONS).then().statusCode(200).body("items.size()", equalTo(1));
  }

  @Test
  void logging_out_ends_the_session() {
    atlas.superuser().post(USERS + "/logout").then().statusCode(204);
    awaitRefused(atlas.token());
    given().post(USERS + "/logout").then().statusCode(401);
  }

  @Test
  void who_looks_after_users_ends_their_sessions_and_nobody_elses() {
    var karim = atlas.user("karim", "employee");
    var id = karim.get(USERS + "/profile").then().extract().<String>path("id");
    karim.get(USERS + "/" + id + "/sessions").then().statusCode(403);
    karim.delete(USERS + "/" + id + "/sessions").then().statusCode(403);
    atlas
        .superuser()
        .get(USERS + "/" + id + "/sessions")
        .then()
        .statusCode(200)
        .body("items.current", contains(false));
    var other = AuthFixtures.company();
    other.superuser().delete(USERS + "/" + id + "/sessions").then().statusCode(404);
    other.superuser().get(USERS + "/" + id + "/sessions").then().statusCode(404);
    karim.get(USERS + "/profile").then().statusCode(200);
    atlas.superuser().delete(USERS + "/" + id + "/sessions").then().statusCode(204);
    AuthFixtures.await(() -> karim.get(USERS + "/profile").statusCode() == 401);
  }

  @Test
  void a_session_of_somebody_else_is_not_found() {
    var other = AuthFixtures.company();
    var id = other.superuser().get(SESSIONS).then().extract().<List<String>>path("items.id");
    atlas.superuser().delete(SESSIONS + "/" + id.getFirst()).then().statusCode(404);
    atlas.superuser().delete(SESSIONS + "/" + UUID.randomUUID()).then().statusCode(404);
    given().get(SESSIONS).then().statusCode(401);
    assertThat(other.superuser().get(SESSIONS).statusCode()).isEqualTo(200);
  }
}
