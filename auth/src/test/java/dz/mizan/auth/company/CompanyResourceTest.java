package dz.mizan.auth.company;

import static dz.mizan.auth.AuthFixtures.COMPANIES;
import static dz.mizan.auth.AuthFixtures.atOnce;
import static dz.mizan.auth.AuthFixtures.json;
import static dz.mizan.auth.AuthFixtures.newCode;
import static dz.mizan.auth.AuthFixtures.signUpBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class CompanyResourceTest {
  private static @Nullable Company shared;
  Stack stack;
  Sql sql;
  Company atlas;
  String path;

  @BeforeEach
  void company() {
    shared = shared == null ? AuthFixtures.company() : shared;
    atlas = shared;
    path = COMPANIES + "/" + atlas.id();
  }

  private static Map<String, Object> details() {
    var body = new HashMap<String, Object>();
    body.put("name", "Atlas Négoce");
    body.put("nif", "0002 1600 1808 337");
    body.put("nis", "0002 1601 0012 345");
    body.put("rc", " 16/00-0015609 B 01 ");
    body.put("ai", "160 101 23456");
    body.put("legalForm", "SARL");
    body.put("activity", "Commerce de gros");
    body.put("capital", Map.of("amount", "1000000", "currency", "DZD"));
    body.put(
        "address",
        Map.of(
            "street", "12, rue Didouche Mourad",
            "commune", "Alger-Centre",
            "wilaya", 16,
            "postalCode", "16000"));
    return body;
  }

  private static Map<String, Object> settings(String language, List<String> roles) {
    return Map.of(
        "language",
        language,
        "languages",
        List.of("fr", "ar"),
        "secondFactorRoles",
        roles,
        "allowedOrigins",
        List.of("https://shop.atlas.dz"));
  }

  private ValidatableResponse change(Map<String, Object> body, String ifMatch) {
    return atlas.superuser().header("If-Match", ifMatch).body(body).put(path).then();
  }

  @Test
  void a_company_signs_up_with_all_that_the_administrations_know_and_is_told_with_it() {
    var code = newCode();
    var body = signUpBody(code);
    body.putAll(details());
    body.put("language", "ar");
    try (var tap = new EventTap(stack.broker(), "*.auth.company.registered.v1")) {
      String id =
          json()
              .body(body)
              .post(COMPANIES)
              .then()
              .statusCode(201)
              .body("warnings", empty())
              .extract()
              .path("id");
      Company.as(AuthFixtures.token(code, "amina"))
          .get(COMPANIES + "/" + id)
          .then()
          .statusCode(200)
          .body("nif", equalTo("000216001808337"))
          .body("nis", equalTo("000216010012345"))
          .body("rc", equalTo("16/00-0015609 B 01"))
          .body("ai", equalTo("16010123456"))
          .body("legalForm", equalTo("SARL"))
          .body("capital.amount", equalTo("1000000.00"))
          .body("capital.currency", equalTo("DZD"))
          .body("address.wilaya", equalTo(16))
          .body("address.postalCode", equalTo("16000"))
          .body("currency", equalTo("DZD"))
          .body("zone", equalTo("Africa/Algiers"))
          .body("status", equalTo("ACTIVE"))
          .body("settings.language", equalTo("ar"))
          .body("settings.languages", contains("fr", "ar", "en"))
          .body("settings.secondFactorRoles", empty());
      EventSamples.requireSameShape(
          tap.await(m -> m.json().path("subject").asText().equals(id)).json());
    }
  }

  @Test
  void strange_trade_register_and_tax_roll_numbers_are_taken_with_a_warning() {
    var body = signUpBody(newCode());
    body.put("rc", "RC 4711");
    body.put("ai", "123");
    json()
        .body(body)
        .post(COMPANIES)
        .then()
        .statusCode(201)
        .body("warnings.field", containsInAnyOrder("rc", "ai"));
  }

  @ParameterizedTest
  @CsvSource({
    "nif, 12345678901234",
    "nif, 1234567890123456",
    "nif, 00021600180833A",
    "nis, 12345",
    "nis, 00021601001234X",
    "legalForm, LTD",
    "language, de",
    "rc, ' '",
    "activity, '\u0000'"
  })
  void what_has_a_form_is_refused_without_it(String field, String value) {
    var body = signUpBody(newCode());
    body.put(field, value);
    json()
        .body(body)
        .post(COMPANIES)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
  }

  @ParameterizedTest
  @CsvSource({"wilaya, 0", "wilaya, 70", "postalCode, 160", "postalCode, 16OOO"})
  void addresses_are_bounded(String field, String value) {
    var address = new HashMap<String, Object>();
    address.put(field, field.equals("wilaya") ? Integer.parseInt(value) : value);
    var body = details();
    body.put("address", address);
    change(body, "*").statusCode(400).body("violations.field", hasItem("address." + field));
  }

  @ParameterizedTest
  @CsvSource({"-1, DZD", "1.001, DZD", "1, EUR", "1e16, DZD"})
  void the_capital_is_dinars_and_centimes(String amount, String currency) {
    var body = details();
    body.put("capital", Map.of("amount", amount, "currency", currency));
    change(body, "*").statusCode(400);
  }

  @Test
  void a_change_is_versioned_audited_and_told() {
    var rival = AuthFixtures.company();
    var itsPath = COMPANIES + "/" + rival.id();
    try (var tap = new EventTap(stack.broker(), rival.id() + ".auth.company.#")) {
      var body = details();
      rival.superuser().body(body).put(itsPath).then().statusCode(428);
      rival.superuser().header("If-Match", "\"7\"").body(body).put(itsPath).then().statusCode(412);
      rival
          .superuser()
          .header("If-Match", "\"1\"")
          .body(body)
          .put(itsPath)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"")
          .body("legalForm", equalTo("SARL"))
          .body("nif", equalTo("000216001808337"));
      // The same again changes nothing.
      rival
          .superuser()
          .header("If-Match", "\"2\"")
          .body(body)
          .put(itsPath)
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"");
      rival
          .superuser()
          .header("If-Match", "\"2\"")
          .body(settings("ar", List.of("superuser", "admin")))
          .put(itsPath + "/settings")
          .then()
          .statusCode(200)
          .header("ETag", "\"3\"")
          .body("settings.language", equalTo("ar"))
          .body("settings.secondFactorRoles", contains("admin", "superuser"));
      var told = tap.await(m -> m.json().path("sequence").asInt() == 3).json();
      assertThat(told.path("type").asText()).isEqualTo("dz.mizan.auth.company.changed.v1");
      EventSamples.requireSameShape(told);
      assertThat(
              sql.text(
                  "select before ->> 'legalForm' || '>' || (after ->> 'legalForm') from audit_entry"
                      + " where company_id = ? and action = 'company.changed' order by id limit 1",
                  rival.id()))
          .isNull(); // there was none before
      assertThat(
              sql.rows(
                  "select after ->> 'legalForm' as form from audit_entry where company_id = ?"
                      + " and action = 'company.changed' order by id",
                  rival.id()))
          .hasSize(2);
    }
  }

  @Test
  void what_is_left_out_becomes_empty() {
    change(details(), "*").statusCode(200);
    change(Map.of("name", "Atlas"), "*")
        .statusCode(200)
        .body("name", equalTo("Atlas"))
        .body("nif", nullValue())
        .body("capital", nullValue())
        .body("address", nullValue());
  }

  @Test
  void of_ten_changes_of_one_version_one_is_made() {
    String tag = atlas.superuser().get(path).getHeader("ETag");
    var statuses =
        atOnce(
            10,
            () -> {
              var body = details();
              body.put("activity", "Activité " + Math.random());
              return atlas.superuser().header("If-Match", tag).body(body).put(path).statusCode();
            });
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @Test
  void strangers_users_without_permission_and_other_companies_get_nothing() {
    var keeper = atlas.user("k" + newCode(), "storekeeper");
    var other = AuthFixtures.company();
    for (var each : List.of("", "/settings")) {
      var body = each.isEmpty() ? details() : settings("fr", List.of());
      json().header("If-Match", "*").body(body).put(path + each).then().statusCode(401);
      keeper.header("If-Match", "*").body(body).put(path + each).then().statusCode(403);
      other.superuser().header("If-Match", "*").body(body).put(path + each).then().statusCode(404);
    }
    for (var verb : List.of("/suspend", "/reactivate")) {
      json().post(path + verb).then().statusCode(401);
      keeper.post(path + verb).then().statusCode(403);
      other.superuser().post(path + verb).then().statusCode(404);
    }
    atlas.superuser().get(path).then().body("status", equalTo("ACTIVE"));
  }

  @ParameterizedTest
  @CsvSource({"status, SUSPENDED", "code, other", "id, 1", "currency, EUR", "version, 7"})
  void nobody_assigns_what_is_not_his_to_assign(String field, String value) {
    var body = details();
    body.put(field, value);
    change(body, "*")
        .statusCode(400)
        .body("violations.field", hasItem(field))
        .body("violations.message", hasItem("unknown field"));
  }
}
