package dz.mizan.hr.attendance.punchfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.hr.TestCompany;
import dz.mizan.hr.attendance.Workshop;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PunchImportTest {
  private static final String SOUND =
      "badge;date;heure;sens\n%1$s;01/10/2026;08:00:00;E\n%1$s;01/10/2026;16:30:00;S\n";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  Workshop shop;
  String profile;
  String number;

  @BeforeEach
  void a_workshop_with_a_profile() {
    shop = Workshop.open(tokens, queues, sql);
    number = shop.clerk().read().path("number");
    profile =
        shop.company()
            .request()
            .body(
                Map.of(
                    "name",
                    "Borne",
                    "definition",
                    Map.of(
                        "encoding", "UTF_8",
                        "separator", ";",
                        "skipLines", 1,
                        "whoColumn", 1,
                        "identifies", "NUMBER",
                        "dateColumn", 2,
                        "timeColumn", 3,
                        "dateForm", "DAY_MONTH_YEAR",
                        "directionColumn", 4)))
            .post("/api/v1/punch-profiles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    shop.company()
        .request()
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "name",
                "Borne",
                "definition",
                Map.ofEntries(
                    Map.entry("encoding", "UTF_8"),
                    Map.entry("separator", ";"),
                    Map.entry("skipLines", 1),
                    Map.entry("whoColumn", 1),
                    Map.entry("identifies", "NUMBER"),
                    Map.entry("dateColumn", 2),
                    Map.entry("timeColumn", 3),
                    Map.entry("dateForm", "DAY_MONTH_YEAR"),
                    Map.entry("directionColumn", 4),
                    Map.entry("inValues", List.of("E")),
                    Map.entry("outValues", List.of("S")))))
        .put("/api/v1/punch-profiles/" + profile)
        .then()
        .statusCode(200);
  }

  private Response upload(String file, String query) {
    return given()
        .header("Authorization", "Bearer " + shop.company().token("*:*").sign())
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(
            "/api/v1/punch-imports?profileId="
                + profile
                + "&terminalId="
                + shop.terminal()
                + query);
  }

  private long punches() {
    return sql.count("select count(*) from punch where company_id = ?", shop.company().id());
  }

  @Test
  void a_file_is_tried_then_taken_and_taken_again_changes_nothing() {
    var file = SOUND.formatted(number);
    upload(file, "&dryRun=true")
        .then()
        .statusCode(200)
        .body("status", equalTo("CHECKED"))
        .body("recorded", equalTo(2));
    assertThat(punches()).isZero();
    upload(file, "")
        .then()
        .statusCode(201)
        .body("status", equalTo("DONE"))
        .body("lines", equalTo(2))
        .body("recorded", equalTo(2))
        .body("refused", equalTo(0));
    upload(file, "")
        .then()
        .statusCode(201)
        .body("recorded", equalTo(0))
        .body("repeated", equalTo(2));
    assertThat(punches()).isEqualTo(2);
    assertThat(
            sql.count(
                "select count(*) from punch_import_line where company_id = ?", shop.company().id()))
        .isZero();
  }

  @Test
  void a_file_with_wrong_lines_is_refused_as_a_whole_or_taken_without_them() {
    var file = SOUND.formatted(number) + "E-9999;01/10/2026;08:00;E\n" + number + ";x;08:00;E\n";
    String id =
        upload(file, "")
            .then()
            .statusCode(422)
            .body("code", equalTo("punch-import-refused"))
            .body("refused", equalTo(2))
            .body("violations", hasSize(2))
            .body("violations[0].field", equalTo("line 4"))
            .extract()
            .path("importId");
    assertThat(punches()).isZero();
    shop.company()
        .request()
        .header("Accept-Language", "fr")
        .get("/api/v1/punch-imports/" + id + "/errors")
        .then()
        .body("items.code", equalTo(List.of("unknown-employee", "bad-date")))
        .body("items[1].column", equalTo(2));
    upload(file, "&onError=SKIP")
        .then()
        .statusCode(201)
        .body("recorded", equalTo(2))
        .body("refused", equalTo(2));
    assertThat(punches()).isEqualTo(2);
  }

  @Test
  void who_may_not_and_what_is_not_there() {
    given().contentType("text/csv").body("x").post("/api/v1/punch-imports").then().statusCode(401);
    given()
        .header("Authorization", "Bearer " + shop.company().token("punches:read").sign())
        .contentType("text/csv")
        .body("x")
        .post("/api/v1/punch-imports?profileId=" + profile + "&terminalId=" + shop.terminal())
        .then()
        .statusCode(403);
    var other = TestCompany.prepared(tokens, queues, sql);
    given()
        .header("Authorization", "Bearer " + other.token("*:*").sign())
        .contentType("text/csv")
        .body("x")
        .post("/api/v1/punch-imports?profileId=" + profile + "&terminalId=" + shop.terminal())
        .then()
        .statusCode(404);
  }
}
