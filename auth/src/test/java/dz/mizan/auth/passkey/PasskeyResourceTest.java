package dz.mizan.auth.passkey;

import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthPasskeys.PASSKEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.AuthPasskeys;
import dz.mizan.auth.Browser;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PasskeyResourceTest {
  Sql sql;
  Company atlas;
  Browser browser = new Browser();
  String id;

  @BeforeEach
  void passkey() {
    atlas = AuthFixtures.company();
    id = AuthPasskeys.add(atlas::superuser, browser);
  }

  private String one() {
    return PASSKEYS + "/" + id;
  }

  @Test
  void its_owner_renames_it() {
    atlas
        .superuser()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", " مفتاح "))
        .patch(one())
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("مفتاح"));
    assertThat(
            sql.text(
                "select before ->> 'name' from audit_entry where action = 'passkey.renamed'"
                    + " and entity_id = ?::uuid",
                id))
        .isEqualTo("Phone");
    AuthPasskeys.logIn(browser).then().statusCode(200);
    atlas.superuser().get(one()).then().header("ETag", "\"2\"").body("name", equalTo("مفتاح"));
  }

  @Test
  void a_rename_needs_the_version_that_was_seen() {
    var name = Map.of("name", "x");
    atlas.superuser().body(name).patch(one()).then().statusCode(428);
    atlas.superuser().header("If-Match", "\"7\"").body(name).patch(one()).then().statusCode(412);
    var bad = Map.of("name", "");
    atlas.superuser().header("If-Match", "*").body(bad).patch(one()).then().statusCode(400);
    var statuses =
        atOnce(
            4,
            () ->
                atlas.superuser().header("If-Match", "\"1\"").body(name).patch(one()).statusCode());
    assertThat(statuses).containsOnly(200, 412);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
  }

  @Test
  void a_removed_one_is_of_no_use_any_more() {
    var options = AuthPasskeys.loginOptions();
    atlas.steppedUp(browser).delete(one()).then().statusCode(204);
    AuthPasskeys.logIn(browser.get(options))
        .then()
        .statusCode(401)
        .body("code", equalTo("passkey-refused"));
    atlas.superuser().get(one()).then().statusCode(404);
    atlas.superuser().get(PASSKEYS).then().body("items.size()", equalTo(0));
    atlas.steppedUp().delete(one()).then().statusCode(404);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where action = 'passkey.removed'"
                    + " and entity_id = ?::uuid",
                id))
        .isEqualTo(1);
  }

  @Test
  void removing_one_needs_a_step_up() {
    atlas
        .superuser()
        .delete(one())
        .then()
        .statusCode(401)
        .body("code", equalTo("step-up-required"));
    atlas.superuser().get(one()).then().statusCode(200);
  }

  @Test
  void those_of_others_do_not_exist() {
    var colleague = atlas.user("yacine", "admin");
    var yacine = AuthFixtures.token(atlas.code(), "yacine");
    var strange = AuthFixtures.company();
    for (var other : new String[] {yacine, strange.token()}) {
      Company.as(other).get(one()).then().statusCode(404);
      Company.as(other)
          .header("If-Match", "*")
          .body(Map.of("name", "x"))
          .patch(one())
          .then()
          .statusCode(404);
      Company.as(AuthFixtures.stepUp(other)).delete(one()).then().statusCode(404);
    }
    colleague.get(PASSKEYS).then().statusCode(200).body("items.size()", equalTo(0));
    atlas.superuser().get(one()).then().statusCode(200).body("name", equalTo("Phone"));
    AuthFixtures.json().get(one()).then().statusCode(401);
    AuthFixtures.json().body(Map.of("name", "x")).patch(one()).then().statusCode(401);
    AuthFixtures.json().delete(one()).then().statusCode(401);
    atlas.superuser().get(PASSKEYS + "/x").then().statusCode(404);
  }

  @Test
  void a_list_is_read_in_pages() {
    var second = AuthPasskeys.add(atlas::superuser, new Browser());
    String cursor =
        atlas
            .superuser()
            .get(PASSKEYS + "?limit=1")
            .then()
            .body("items.id", contains(id))
            .extract()
            .path("nextCursor");
    atlas
        .superuser()
        .queryParam("cursor", cursor)
        .get(PASSKEYS)
        .then()
        .body("items.id", contains(second))
        .body("nextCursor", nullValue());
  }
}
