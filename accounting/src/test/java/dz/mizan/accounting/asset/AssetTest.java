package dz.mizan.accounting.asset;

import static dz.mizan.accounting.asset.AssetFixtures.ASSETS;
import static dz.mizan.accounting.asset.AssetFixtures.RUNS;
import static dz.mizan.accounting.asset.AssetFixtures.YEAR;
import static dz.mizan.accounting.asset.AssetFixtures.active;
import static dz.mizan.accounting.asset.AssetFixtures.balance;
import static dz.mizan.accounting.asset.AssetFixtures.bought;
import static dz.mizan.accounting.asset.AssetFixtures.create;
import static dz.mizan.accounting.asset.AssetFixtures.lorry;
import static dz.mizan.accounting.asset.AssetFixtures.lorryOf;
import static dz.mizan.accounting.asset.AssetFixtures.post;
import static dz.mizan.accounting.asset.AssetFixtures.run;
import static dz.mizan.accounting.asset.AssetFixtures.sale;
import static dz.mizan.accounting.asset.AssetFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.stack.Stack;
import dz.mizan.local.test.EventSamples;
import dz.mizan.local.test.EventTap;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AssetTest {
  Stack stack;
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void a_purchase_is_numbered_posted_and_given_its_schedule() {
    var id = create(company, lorry(company, ", \"tva\": \"228000.00\""));
    company.as().get(ASSETS + "/" + id).then().body("number", nullValue());

    step(company, id, "activate", "")
        .then()
        .statusCode(200)
        .body("number", equalTo("IM-" + Company.today().getYear() + "-000001"))
        .body("status", equalTo("ACTIVE"))
        .body("acquisitionEntryId", notNullValue());

    assertThat(balance(company, "2182")).isEqualTo("1200000.00");
    assertThat(balance(company, "44562")).isEqualTo("228000.00");
    assertThat(balance(company, "404")).isEqualTo("-1428000.00");
    company
        .as()
        .get(ASSETS + "/" + id + "/schedule")
        .then()
        .body("lines", hasSize(60))
        .body("lines[0].month", equalTo(YEAR + "-01"))
        .body("lines[0].amount", equalTo("20000.00"))
        .body("lines[59].total", equalTo("1200000.00"));
  }

  @Test
  void activating_twice_or_at_once_does_it_once() throws Exception {
    var id = create(company, lorry(company));

    var statuses = atOnce(6, () -> step(company, id, "activate", "").statusCode());

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(balance(company, "2182")).isEqualTo("1200000.00");
    step(company, id, "activate", "")
        .then()
        .statusCode(409)
        .body("code", equalTo("wrong-asset-status"));
  }

  @Test
  void depreciation_is_booked_month_by_month_and_once() throws Exception {
    active(company, lorry(company));
    company
        .as()
        .get(RUNS + "/preview?through=" + YEAR + "-02")
        .then()
        .statusCode(200)
        .body("due", hasSize(2))
        .body("due[1].total", equalTo("20000.00"));

    var booked =
        atOnce(4, () -> run(company, YEAR + "-03").then().extract().<Integer>path("runs.size()"));

    assertThat(booked).containsOnlyOnce(3).containsOnly(0, 3);
    assertThat(balance(company, "681")).isEqualTo("60000.00");
    assertThat(balance(company, "28182")).isEqualTo("-60000.00");
    run(company, YEAR + "-03").then().statusCode(200).body("runs", hasSize(0));
    run(company, YEAR + "-12").then().body("runs", hasSize(9));
    assertThat(balance(company, "681")).isEqualTo("240000.00");
    company
        .as()
        .get(ASSETS)
        .then()
        .body("items[0].depreciated", equalTo("240000.00"))
        .body("items[0].netBookValue", equalTo("960000.00"));
    company.as().get(RUNS).then().body("items", hasSize(12));
  }

  @Test
  void a_booked_month_cannot_be_changed_in_sql_and_not_be_booked_again() {
    active(company, lorry(company));
    run(company, YEAR + "-01").then().body("runs", hasSize(1));

    for (var statement :
        List.of(
            "update asset_charge set amount = 1 where company_id = ? and entry_id is not null",
            "update asset_charge set entry_id = null where company_id = ? and entry_id is not null",
            "delete from asset_charge where company_id = ? and entry_id is not null",
            "delete from asset where company_id = ?")) {
      assertThatThrownBy(() -> sql.update(statement, company.id)).hasMessageContaining("neither");
    }
  }

  @Test
  void what_an_entry_debits_is_claimed_once_and_then_not_reversed() {
    var entry = bought(company);
    var body = lorryOf(company, entry);
    var first = create(company, body);
    var second = create(company, body);

    company
        .as()
        .get(acquisitions())
        .then()
        .body("items[0].entryId", equalTo(entry))
        .body("items[0].left", equalTo("1200000.00"));
    step(company, first, "activate", "").then().statusCode(200);
    step(company, second, "activate", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-asset"))
        .body("violations[0].field", equalTo("entryId"));

    assertThat(balance(company, "2182")).isEqualTo("1200000.00");
    company.as().get(ASSETS + "/" + second).then().body("status", equalTo("DRAFT"));
    company.as().get(acquisitions()).then().statusCode(200).body("items", hasSize(0));

    company
        .as()
        .contentType(ContentType.JSON)
        .body("{\"reason\": \"Erreur\"}")
        .post(Company.ENTRIES + "/" + entry + "/reverse")
        .then()
        .statusCode(409)
        .body("because", equalTo("asset"));
    assertThat(balance(company, "2182")).isEqualTo("1200000.00");
  }

  @Test
  void an_asset_of_the_opening_balances_goes_on_where_it_was() {
    bought(company);
    var id =
        active(
            company,
            """
            {"categoryId": "%s", "name": "Serveur", "acquiredOn": "%d-01-01", "cost": "600000.00",
             "acquisition": "OPENING",
             "prior": {"depreciated": "120000.00", "through": "%d-12-31"}}"""
                .formatted(AssetFixtures.category(company, "INFORMATIQUE"), YEAR - 1, YEAR - 1));

    company
        .as()
        .get(ASSETS + "/" + id + "/schedule")
        .then()
        .body("lines", hasSize(48))
        .body("lines[0].month", equalTo(YEAR + "-01"))
        .body("lines[0].amount", equalTo("10000.00"))
        .body("lines[47].total", equalTo("600000.00"));
    assertThat(balance(company, "2183")).isNull();
  }

  @Test
  void an_impairment_is_spread_over_the_rest_of_the_life() {
    var id = active(company, lorry(company));
    run(company, YEAR + "-06");

    step(
            company,
            id,
            "impair",
            "{\"on\": \"%d-12-31\", \"amount\": \"480000.00\", \"reason\": \"Expertise\"}"
                .formatted(YEAR))
        .then()
        .statusCode(200)
        .body("impaired", equalTo("480000.00"));

    assertThat(balance(company, "2918")).isEqualTo("-480000.00");
    company
        .as()
        .get(ASSETS + "/" + id + "/schedule")
        .then()
        .body("lines", hasSize(60))
        .body("lines[11].amount", equalTo("20000.00"))
        .body("lines[12].amount", equalTo("10000.00"))
        .body("lines[59].total", equalTo("720000.00"));
    step(
            company,
            id,
            "impair",
            "{\"on\": \"%d-12-31\", \"amount\": \"480000.01\", \"reason\": \"Trop\"}"
                .formatted(YEAR))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("amount"));
  }

  @Test
  void a_sale_books_the_rest_and_the_gain_and_tells_it() {
    var id = active(company, lorry(company));
    run(company, YEAR + "-01");
    try (var tap = new EventTap(stack.broker(), company.id + ".accounting.asset.disposed.v1")) {
      step(company, id, "dispose", sale(company, "1150000.00"))
          .then()
          .statusCode(200)
          .body("status", equalTo("DISPOSED"))
          .body("disposal.gain", equalTo("0.00"));

      var event = tap.awaitType("dz.mizan.accounting.asset.disposed.v1").json();
      EventSamples.requireSameShape(event);
      assertThat(event.path("data").path("netBookValue").asText()).isEqualTo("1150000.00");
    }
    assertThat(balance(company, "2182")).isEqualTo("0.00");
    assertThat(balance(company, "28182")).isEqualTo("0.00");
    assertThat(balance(company, "681")).isEqualTo("50000.00");
    assertThat(balance(company, "462")).isEqualTo("1368500.00");
    assertThat(balance(company, "4457")).isEqualTo("-218500.00");
    assertThat(balance(company, "752")).isNull();
    company
        .as()
        .get(ASSETS + "/" + id + "/schedule")
        .then()
        .body("lines", hasSize(3))
        .body("lines[2].amount", equalTo("10000.00"))
        .body("lines[2].entryId", notNullValue());
    step(company, id, "dispose", sale(company, "1.00")).then().statusCode(409);
    run(company, YEAR + "-12").then().body("runs", hasSize(0));
  }

  @Test
  void a_sale_above_the_net_value_is_a_gain_and_scrap_is_a_loss() {
    var sold = active(company, lorry(company));
    var scrapped = active(company, lorry(company));

    step(company, sold, "dispose", sale(company, "1200000.00")).then().statusCode(200);
    step(
            company,
            scrapped,
            "dispose",
            "{\"kind\": \"SCRAP\", \"on\": \"%d-01-01\"}".formatted(YEAR))
        .then()
        .statusCode(200)
        .body("disposal.gain", equalTo("-1200000.00"))
        .body("disposal.complementEntryId", nullValue());

    assertThat(balance(company, "752")).isEqualTo("-50000.00");
    assertThat(balance(company, "652")).isEqualTo("1200000.00");
    assertThat(balance(company, "2182")).isEqualTo("0.00");
  }

  @Test
  void selling_at_once_sells_once() throws Exception {
    var id = active(company, lorry(company));

    var wanted = sale(company, "5.00");
    var statuses = atOnce(4, () -> step(company, id, "dispose", wanted).statusCode());

    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(balance(company, "2182")).isEqualTo("0.00");
  }

  @Test
  void land_is_not_depreciated() {
    var id =
        active(
            company,
            """
            {"categoryId": "%s", "name": "Terrain", "acquiredOn": "%d-01-01",
             "cost": "9000000.00", "counterAccount": "512"}"""
                .formatted(AssetFixtures.category(company, "TERRAIN"), YEAR));

    company.as().get(ASSETS + "/" + id + "/schedule").then().body("lines", hasSize(0));
    run(company, YEAR + "-12").then().body("runs", hasSize(0));
  }

  @Test
  void a_preview_changes_nothing() {
    post(
            company,
            ASSETS + "/schedule-preview",
            lorry(company, ", \"method\": \"DEGRESSIVE\", \"lifeMonths\": 60"))
        .then()
        .statusCode(200)
        .body("lines[0].amount", equalTo("40000.00"))
        .body("lines[59].total", equalTo("1200000.00"));
    company.as().get(ASSETS).then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "residualValue": "1200000.00"                            | 422 | residualValue
          "lifeMonths": 30, "method": "DEGRESSIVE"                 | 422 | lifeMonths
          "lifeMonths": 12, "method": "NONE"                       | 422 | lifeMonths
          "inServiceOn": "1999-01-01"                              | 422 | inServiceOn
          "acquisition": "ENTRY"                                   | 422 | entryId
          "acquisition": "OPENING", "tva": "1.00"                  | 422 | tva
          "prior": {"depreciated": "1.00", "through": "2024-12-31"} | 422 | prior
          "tva": "-1.00"                                           | 400 | tva
          "tva": "1.001"                                           | 400 | tva
          "lifeMonths": 0                                          | 400 | lifeMonths
          "supplierId": "019a9f2c-7c11-7d0e-8a57-0c2f4b7a9e10"     | 422 | supplierId
          "costCentre": "NULLE-PART"                               | 422 | costCentre
          """)
  void bad_input_is_refused_and_writes_nothing(String further, int status, String field) {
    post(company, ASSETS, lorry(company, ", " + further))
        .then()
        .statusCode(status)
        .body("violations[0].field", equalTo(field));
    company.as().get(ASSETS).then().body("items", hasSize(0));
  }

  @Test
  void a_refused_activation_takes_no_number() {
    var id = create(company, lorry(company, ", \"counterAccount\": \"999\""));

    step(company, id, "activate", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"));
    active(company, lorry(company));

    company
        .as()
        .get(ASSETS + "?status=ACTIVE")
        .then()
        .body("items", hasSize(1))
        .body("items[0].number", equalTo("IM-" + Company.today().getYear() + "-000001"));
  }

  @Test
  void drafts_are_changed_with_their_version_and_deleted() {
    var id = create(company, lorry(company));

    put(id, "\"7\"").then().statusCode(412);
    put(id, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
    company.as().delete(ASSETS + "/" + id).then().statusCode(204);
    company.as().get(ASSETS + "/" + id).then().statusCode(404);
    var active = active(company, lorry(company));
    company.as().delete(ASSETS + "/" + active).then().statusCode(409);
  }

  @Test
  void the_register_shows_the_year_and_adds_up() {
    var id = active(company, lorry(company));
    run(company, YEAR + "-12");

    company
        .as()
        .get("/api/v1/asset-register?year=" + YEAR)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].assetId", equalTo(id))
        .body("items[0].cost.increase", equalTo("1200000.00"))
        .body("items[0].depreciation.closing", equalTo("240000.00"))
        .body("items[0].netBookValue", equalTo("960000.00"))
        .body("categories[0].netBookValue", equalTo("960000.00"));
    company
        .as()
        .get("/api/v1/asset-register?year=" + (YEAR + 1))
        .then()
        .body("items[0].cost.opening", equalTo("1200000.00"))
        .body("items[0].depreciation.opening", equalTo("240000.00"));
    var csv = company.as().get("/api/v1/asset-register?format=csv&year=" + YEAR).asString();
    assertThat(csv).contains("netBookValue").contains("960000.00");
  }

  @Test
  void another_company_sees_and_touches_nothing_of_it() {
    var id = active(company, lorry(company));
    var other = Company.open(tokens, queues);

    other.as().get(ASSETS + "/" + id).then().statusCode(404);
    other.as().get(ASSETS + "/" + id + "/schedule").then().statusCode(404);
    step(other, id, "dispose", sale(company, "1.00")).then().statusCode(404);
    other.as().get(ASSETS).then().body("items", hasSize(0));
    run(other, YEAR + "-12").then().body("runs", hasSize(0));
    assertThat(new BigDecimal(balance(company, "2182"))).isEqualByComparingTo("1200000.00");
  }

  private Response put(String id, String ifMatch) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(lorry(company))
        .put(ASSETS + "/" + id);
  }

  private static String acquisitions() {
    return "/api/v1/asset-acquisitions?year=" + YEAR;
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      var calls = Stream.generate(() -> call).limit(times).toList();
      return pool.invokeAll(calls).stream().map(AssetTest::get).toList();
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
