package dz.mizan.auth.session;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CookieTest {
  private static final String ACCESS = "__Host-mizan-access";
  private static final String REFRESH = "__Host-mizan-refresh";
  private static final String LOGOUT = USERS + "/logout";

  Company atlas;
  Response login;

  @BeforeEach
  void logInFromAPage() {
    atlas = AuthFixtures.company();
    login = logIn();
  }

  private Response logIn() {
    return json()
        .body(
            Map.of(
                "company",
                atlas.code(),
                "username",
                "amina",
                "password",
                PASSWORD,
                "cookies",
                true))
        .post(USERS + "/login");
  }

  private RequestSpecification withAccess() {
    return given().header("Cookie", ACCESS + "=" + login.cookie(ACCESS));
  }

  @Test
  void tokens_are_in_cookies_that_no_script_and_no_other_host_reaches() {
    login
        .then()
        .statusCode(200)
        .body("$", not(hasKey("accessToken")))
        .body("$", not(hasKey("refreshToken")));
    for (var name : new String[] {ACCESS, REFRESH}) {
      var cookie = login.detailedCookie(name);
      assertThat(cookie.isHttpOnly()).isTrue();
      assertSecure(cookie);
    }
    var csrf = login.detailedCookie("__Host-mizan-csrf");
    assertThat(csrf.isHttpOnly()).isFalse();
    assertSecure(csrf);
    assertThat(csrf.getValue()).isEqualTo(login.path("csrfToken"));
  }

  private static void assertSecure(Cookie cookie) {
    assertThat(cookie.isSecured()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo("Strict");
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
  }

  @Test
  void reading_needs_the_cookie_alone_and_changing_the_csrf_token_too() {
    withAccess().get(USERS + "/profile").then().statusCode(200).body("username", equalTo("amina"));
    withAccess()
        .post(LOGOUT)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("csrf-token-refused"));
    var another = logIn().<String>path("csrfToken");
    withAccess().header("X-CSRF-Token", another).post(LOGOUT).then().statusCode(403);
    withAccess().header("X-CSRF-Token", "").post(LOGOUT).then().statusCode(403);
    withAccess().get(USERS + "/profile").then().statusCode(200);
    var left = withAccess().header("X-CSRF-Token", login.<String>path("csrfToken")).post(LOGOUT);
    left.then().statusCode(204);
    assertThat(left.detailedCookie(ACCESS).getMaxAge()).isZero();
    assertThat(left.detailedCookie(REFRESH).getValue()).isEmpty();
  }

  @Test
  void a_token_that_was_not_made_for_cookies_changes_nothing_as_one() {
    given().header("Cookie", ACCESS + "=" + atlas.token()).post(LOGOUT).then().statusCode(403);
    given()
        .header("Cookie", ACCESS + "=" + atlas.token())
        .header("X-CSRF-Token", "anything")
        .post(LOGOUT)
        .then()
        .statusCode(403);
    atlas.superuser().get(USERS + "/profile").then().statusCode(200);
  }

  @Test
  void the_refresh_cookie_needs_the_csrf_token_and_brings_new_cookies() {
    var refresh = REFRESH + "=" + login.cookie(REFRESH);
    json().header("Cookie", refresh).post(USERS + "/refresh").then().statusCode(403);
    var next =
        json()
            .header("Cookie", refresh)
            .header("X-CSRF-Token", login.<String>path("csrfToken"))
            .post(USERS + "/refresh");
    next.then().statusCode(200).body("$", not(hasKey("accessToken")));
    assertThat(next.cookie(REFRESH)).isNotEqualTo(login.cookie(REFRESH));
    given()
        .header("Cookie", ACCESS + "=" + next.cookie(ACCESS))
        .get(USERS + "/profile")
        .then()
        .statusCode(200);
  }

  @Test
  void a_session_brought_along_is_never_taken_over_by_a_login() {
    var again =
        withAccess()
            .contentType("application/json")
            .body(Map.of("company", atlas.code(), "username", "amina", "password", PASSWORD))
            .post(USERS + "/login");
    again.then().statusCode(200);
    assertThat(again.<String>path("sessionId")).isNotEqualTo(login.path("sessionId"));
  }
}
