package dz.mizan.auth.secondfactor;

import static dz.mizan.auth.AuthFixtures.PASSWORD;
import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.await;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.logIn;
import static dz.mizan.auth.AuthTotp.TOTP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.AuthTotp;
import dz.mizan.auth.Browser;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SecondFactorTest {
  private static final String ENROLMENT = "second-factor-enrolment";

  Sql sql;
  Company atlas;
  String yacineId;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
    atlas.user("yacine", "admin");
    yacineId =
        sql.text(
            "select id from app_user where company_id = ? and username = 'yacine'", atlas.id());
  }

  private void require(String... roles) {
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(
            Map.of(
                "language", "fr",
                "languages", List.of("fr"),
                "secondFactorRoles", List.of(roles),
                "allowedOrigins", List.of()))
        .put("/api/v1/companies/" + atlas.id() + "/settings")
        .then()
        .statusCode(200);
  }

  private ExtractableResponse<Response> yacine() {
    return logIn(atlas.code(), "yacine", PASSWORD).then().statusCode(200).extract();
  }

  private static int statusOfUsers(String token) {
    return Company.as(token).get(USERS).statusCode();
  }

  private static ExtractableResponse<Response> refresh(ExtractableResponse<Response> login) {
    return json()
        .body(Map.of("refreshToken", login.<String>path("refreshToken")))
        .post(USERS + "/refresh")
        .then()
        .statusCode(200)
        .extract();
  }

  @Test
  void who_needs_a_second_factor_and_has_none_may_do_nothing_but_add_one() {
    require("admin");
    var login = yacine();
    assertThat(login.<String>path("restriction")).isEqualTo(ENROLMENT);
    String token = login.path("accessToken");
    assertThat(statusOfUsers(token)).isEqualTo(403);
    Company.as(token).get(USERS + "/profile").then().statusCode(200);
    var refreshed = refresh(login);
    assertThat(refreshed.<String>path("restriction")).isEqualTo(ENROLMENT);
    assertThat(statusOfUsers(refreshed.path("accessToken"))).isEqualTo(403);

    AuthTotp.add(sql, atlas, refreshed.path("accessToken"));
    await(() -> statusOfUsers(refreshed.path("accessToken")) == 200);
    var full = refresh(refreshed);
    assertThat(full.<String>path("restriction")).isNull();
    assertThat(statusOfUsers(full.path("accessToken"))).isEqualTo(200);
  }

  @Test
  void a_passkey_is_a_second_factor_too() {
    require("admin");
    var login = yacine();
    var browser = new Browser();
    AuthPasskeys.add(() -> Company.as(login.path("accessToken")), browser);
    await(() -> statusOfUsers(login.path("accessToken")) == 200);
    logIn(atlas.code(), "yacine", PASSWORD)
        .then()
        .statusCode(401)
        .body("code", equalTo("second-factor-required"))
        .body("methods", contains("passkey"));
    AuthPasskeys.logIn(browser).then().statusCode(200).body("restriction", nullValue());
  }

  @Test
  void a_second_factor_added_in_one_session_frees_no_other() {
    require("admin");
    var stranger = yacine();
    var own = yacine();
    AuthTotp.add(sql, atlas, own.path("accessToken"));
    await(() -> statusOfUsers(own.path("accessToken")) == 200);
    assertThat(statusOfUsers(stranger.path("accessToken"))).isEqualTo(403);
    assertThat(refresh(stranger).<String>path("restriction")).isEqualTo(ENROLMENT);
  }

  @Test
  void sessions_that_were_open_before_lose_their_rights_within_a_second() {
    var login = yacine();
    String token = login.path("accessToken");
    assertThat(statusOfUsers(token)).isEqualTo(200);
    require("admin", "superuser");
    await(() -> statusOfUsers(token) == 403);
    assertThat(refresh(login).<String>path("restriction")).isEqualTo(ENROLMENT);
    await(() -> statusOfUsers(atlas.token()) == 403);
  }

  @Test
  void a_step_up_with_a_second_factor_gives_the_rights_back() {
    var login = yacine();
    var other = yacine();
    var app = AuthTotp.add(sql, atlas, other.path("accessToken"));
    require("admin");
    String token = login.path("accessToken");
    await(() -> statusOfUsers(token) == 403);
    String raised =
        Company.as(token)
            .body(Map.of("otp", app.code()))
            .post(USERS + "/step-up")
            .then()
            .statusCode(200)
            .extract()
            .path("accessToken");
    assertThat(statusOfUsers(raised)).isEqualTo(200);
    assertThat(refresh(login).<String>path("restriction")).isNull();
  }

  @Test
  void a_step_up_by_password_gives_nothing_back() {
    require("admin");
    String token = yacine().path("accessToken");
    assertThat(statusOfUsers(AuthFixtures.stepUp(token))).isEqualTo(403);
  }

  @Test
  void without_the_factor_the_next_login_is_for_adding_one_again() {
    require("admin");
    var login = yacine();
    var app = AuthTotp.add(sql, atlas, login.path("accessToken"));
    String raised =
        Company.as(login.path("accessToken"))
            .body(Map.of("otp", app.code()))
            .post(USERS + "/step-up")
            .then()
            .extract()
            .path("accessToken");
    Company.as(raised).delete(TOTP).then().statusCode(204);
    assertThat(yacine().<String>path("restriction")).isEqualTo(ENROLMENT);
  }

  @Test
  void who_has_other_roles_is_asked_for_nothing() {
    require("superuser");
    assertThat(yacine().<String>path("restriction")).isNull();
    String token = yacine().path("accessToken");
    AuthPasskeys.add(() -> Company.as(token), new Browser());
    assertThat(yacine().<String>path("restriction")).isNull();
  }

  @Test
  void with_a_user_go_his_factors() {
    String token = yacine().path("accessToken");
    var browser = new Browser();
    AuthPasskeys.add(() -> Company.as(token), browser);
    AuthTotp.add(sql, atlas, token);
    atlas.superuser().header("If-Match", "*").delete(USERS + "/" + yacineId).then().statusCode(204);
    AuthPasskeys.logIn(browser).then().statusCode(401);
    var user = UUID.fromString(yacineId);
    assertThat(sql.text("select name from passkey where user_id = ?", user)).isEqualTo("deleted");
    assertThat(sql.text("select secret is null from totp where user_id = ?", user))
        .isEqualTo("true");
  }
}
