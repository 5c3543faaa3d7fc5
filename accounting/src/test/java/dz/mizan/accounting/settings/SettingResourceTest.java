package dz.mizan.accounting.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class SettingResourceTest {
  private static final String SETTINGS = "/api/v1/accounting-settings";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private ValidatableResponse change(String key, String version, String value) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"value\": \"" + value + "\"}")
        .put(SETTINGS + "/" + key)
        .then();
  }

  @Test
  void until_the_company_decides_the_recommended_values_hold() {
    company
        .as()
        .get(SETTINGS + "/tva-due-account")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("value", equalTo("4455"))
        .body("certainty", equalTo("V2"));
    company.as().get(SETTINGS).then().body("size()", equalTo(Setting.values().length));
  }

  @Test
  void a_setting_is_changed_audited_and_only_for_this_company() {
    change("stamp-duty-account", "0", "4478")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("value", equalTo("4478"));
    change("stamp-duty-account", "0", "4477").statusCode(412);
    company.as().get(SETTINGS + "/stamp-duty-account").then().body("value", equalTo("4478"));
    Company.open(tokens, queues)
        .as()
        .get(SETTINGS + "/stamp-duty-account")
        .then()
        .body("value", equalTo("4477"));
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ?"
                    + " and action = 'accounting-setting.changed'",
                company.id))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "cash-account, 53",
    "cash-account, 999",
    "cash-account, ''",
    "company-name, 'a\\u0007b'",
    "tva-due-account, nothing",
    "withholding-rent-housing, -10",
    "withholding-rent-housing, 100.01",
    "doubtful-loss-percent, 150",
    "settlement-tolerance, -1.00",
    "quote-valid-days, -3",
    "closing-journal, ZZ",
    "closing-journal, AN",
    "opening-journal, OD"
  })
  void a_value_of_another_kind_is_refused_and_changes_nothing(String key, String value) {
    change(key, "0", value).statusCode(400);
    company.as().get(SETTINGS + "/" + key).then().header("ETag", "\"0\"");
  }

  @Test
  void a_percentage_of_a_hundred_and_an_active_journal_are_taken() {
    change("withholding-rent-housing", "0", "100").statusCode(200);
    change("closing-journal", "0", "OD").statusCode(200);
    change("opening-journal", "0", "AN").statusCode(200);
  }

  @Test
  void the_account_of_asset_suppliers_is_kept_under_its_new_name() throws IOException {
    var other = Company.open(tokens, queues);
    for (var row :
        List.of(
            List.of(company.id, "ASSET_SUPPLIER", "4041"),
            List.of(other.id, "ASSET_SUPPLIER", "4041"),
            List.of(other.id, "ASSET_SUPPLIER_ACCOUNT", "4042"))) {
      sql.update("insert into setting (company_id, key, value) values (?, ?, ?)", row.toArray());
    }

    try (var in =
        requireNonNull(
            SettingResourceTest.class.getResourceAsStream(
                "/db/migration/V202611271430__join_asset_suppliers.sql"))) {
      sql.update(new String(in.readAllBytes(), UTF_8));
    }

    for (var kept : Map.of(company, "4041", other, "4042").entrySet()) {
      kept.getKey()
          .as()
          .get(SETTINGS + "/asset-supplier-account")
          .then()
          .body("value", equalTo(kept.getValue()));
    }
    assertThat(sql.count("select count(*) from setting where key = 'ASSET_SUPPLIER'")).isZero();
  }

  @Test
  void of_many_first_changes_one_wins() {
    var won =
        IntStream.range(0, 8)
            .parallel()
            .map(i -> change("company-name", "0", "Name " + i).extract().statusCode())
            .toArray();
    assertThat(Arrays.stream(won).filter(status -> status == 200).count()).isEqualTo(1);
    assertThat(Arrays.stream(won).filter(status -> status == 412).count()).isEqualTo(7);
  }

  @Test
  void an_unknown_setting_is_404_and_permissions_are_needed() {
    change("no-such", "0", "1").statusCode(404);
    company
        .with("accounting-settings:read")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body("{\"value\": \"x\"}")
        .put(SETTINGS + "/company-name")
        .then()
        .statusCode(403);
    company.with("accounts:read").get(SETTINGS).then().statusCode(403);
  }
}
