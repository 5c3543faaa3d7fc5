package dz.mizan.auth.user;

import static dz.mizan.auth.AuthFixtures.USERS;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class LastSuperuserTest {
  Sql sql;
  Company atlas;

  @BeforeEach
  void company() {
    atlas = AuthFixtures.company();
  }

  private static Map<String, Object> roles(String... roles) {
    return Map.of("roles", roles);
  }

  private ValidatableResponse post(String id, String verb) {
    return atlas.superuser().post(USERS + "/" + id + "/" + verb).then();
  }

  @Test
  void the_last_superuser_is_neither_demoted_nor_deactivated_nor_deleted() {
    var amina =
        sql.text("select id from app_user where company_id = ? and username = 'amina'", atlas.id());
    post(amina, "deactivate").statusCode(409).body("code", equalTo("last-superuser"));
    atlas
        .superuser()
        .header("If-Match", "*")
        .body(roles("admin"))
        .put(USERS + "/" + amina + "/roles")
        .then()
        .statusCode(409)
        .body("code", equalTo("last-superuser"));
    atlas
        .superuser()
        .header("If-Match", "*")
        .delete(USERS + "/" + amina)
        .then()
        .statusCode(409)
        .body("code", equalTo("last-superuser"));
    atlas.superuser().get(USERS + "/" + amina).then().header("ETag", "\"1\"");
    // One who cannot log in does not count.
    var second = atlas.register("second");
    atlas
        .superuser()
        .body(roles("superuser"))
        .post(USERS + "/" + second + "/authorize")
        .then()
        .statusCode(200);
    post(second, "deactivate").statusCode(200);
    post(amina, "deactivate").statusCode(409);
    post(second, "reactivate").statusCode(200);
    post(amina, "deactivate").statusCode(200);
  }

  @Test
  void two_superusers_who_remove_each_other_at_once_leave_one() {
    for (int round = 0; round < 5; round++) {
      var rival = AuthFixtures.company();
      rival.user("second", "superuser");
      var ids =
          sql.rows("select id::text as id from app_user where company_id = ?", rival.id()).stream()
              .map(row -> String.valueOf(row.get("id")))
              .toList();
      var turn = new AtomicInteger();
      boolean byDeletion = round % 2 == 0;
      var statuses =
          atOnce(
              2,
              () -> {
                var one = USERS + "/" + ids.get(turn.getAndIncrement());
                return byDeletion
                    ? rival.superuser().header("If-Match", "*").delete(one).statusCode()
                    : rival
                        .superuser()
                        .header("If-Match", "*")
                        .body(roles("employee"))
                        .put(one + "/roles")
                        .statusCode();
              });
      assertThat(statuses).containsOnlyOnce(byDeletion ? 204 : 200);
      assertThat(
              sql.count(
                  "select count(*) from app_user where company_id = ? and status = 'AUTHORIZED'"
                      + " and 'superuser' = any (roles)",
                  rival.id()))
          .isEqualTo(1);
    }
  }
}
