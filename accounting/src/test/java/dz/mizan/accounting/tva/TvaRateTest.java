package dz.mizan.accounting.tva;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dz.mizan.accounting.Company;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class TvaRateTest {
  private static final String RATES = "/api/v1/tva-rates";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  UUID company;

  @Inject TvaRates rates;
  @Inject CompanyTransactions transactions;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues).id;
  }

  private RequestSpecification request() {
    return as(company);
  }

  private RequestSpecification as(UUID of) {
    return given()
        .auth()
        .oauth2(
            tokens
                .of(UUID.randomUUID(), of)
                .permissions("tva-rates:read", "tva-rates:change")
                .sign())
        .contentType("application/json");
  }

  private ValidatableResponse set(String code, String from, String percent) {
    return request()
        .body(Map.of("code", code, "validFrom", from, "percent", percent))
        .post(RATES)
        .then();
  }

  private ValidatableResponse on(String day) {
    return request().queryParam("on", day).get(RATES).then().statusCode(200);
  }

  @Test
  void the_laws_rates_are_there_with_their_days() {
    on("2016-12-31")
        .body("code", contains("EXEMPT", "NORMAL", "REDUCED"))
        .body("percent", contains("0.00", "17.00", "7.00"));
    on("2017-01-01").body("percent", contains("0.00", "19.00", "9.00"));
    on("2026-11-26").body("percent", contains("0.00", "19.00", "9.00"));
    request().get(RATES).then().statusCode(200).body("", hasSize(5));
  }

  @Test
  void a_company_sets_its_own_from_a_day_on_and_takes_it_back() {
    var id = set("NORMAL", "2027-01-01", "21").statusCode(201).extract().<String>path("id");
    on("2026-12-31").body("percent", contains("0.00", "19.00", "9.00"));
    on("2027-01-01")
        .body("percent", contains("0.00", "21.00", "9.00"))
        .body("own[1]", equalTo(true));
    set("NORMAL", "2027-01-01", "22")
        .statusCode(409)
        .body("code", equalTo("tva-rate-taken"))
        .body("validFrom", equalTo("2027-01-01"));
    // What the company set before the law changed ends with the law.
    set("NORMAL", "2010-01-01", "15").statusCode(201);
    on("2012-01-01").body("percent", contains("0.00", "15.00", "7.00"));
    on("2018-01-01").body("percent", contains("0.00", "19.00", "9.00"));
    request().delete(RATES + "/" + id).then().statusCode(204);
    request().delete(RATES + "/" + id).then().statusCode(404);
    on("2027-01-01").body("percent", contains("0.00", "19.00", "9.00"));
    assertThat(sql.rows("select action from audit_entry where entity_id = ?::uuid order by id", id))
        .extracting(row -> row.get("action"))
        .containsExactly("tva-rate.set", "tva-rate.removed");
  }

  @Test
  void other_features_get_the_rates_of_a_day() throws Throwable {
    var found =
        VertxContextSupport.subscribeAndAwait(
            () -> transactions.run(company, () -> rates.on(LocalDate.of(2026, 11, 26))));
    assertThat(found)
        .containsOnly(
            Map.entry("NORMAL", new BigDecimal("19.00")),
            Map.entry("REDUCED", new BigDecimal("9.00")),
            Map.entry("EXEMPT", new BigDecimal("0.00")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\":\"EXEMPT\",\"validFrom\":\"2027-01-01\",\"percent\":\"5\"}",
        "{\"code\":\"LUXURY\",\"validFrom\":\"2027-01-01\",\"percent\":\"5\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"2027-02-30\",\"percent\":\"5\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"0001-01-01\",\"percent\":\"5\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"9999-01-01\",\"percent\":\"5\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"2027-01-01\",\"percent\":\"-1\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"2027-01-01\",\"percent\":\"101\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"2027-01-01\",\"percent\":\"1.234\"}",
        "{\"code\":\"NORMAL\",\"validFrom\":\"2027-01-01\",\"percent\":\"NaN\"}"
      })
  void bad_input_is_refused(String body) {
    request().body(body).post(RATES).then().statusCode(400);
    assertThat(sql.count("select count(*) from tva_rate where company_id = ?", company)).isZero();
  }

  @Test
  void strangers_are_kept_out() {
    var id = set("NORMAL", "2027-01-01", "21").statusCode(201).extract().<String>path("id");
    given().get(RATES).then().statusCode(401);
    as(Company.open(tokens, queues).id).delete(RATES + "/" + id).then().statusCode(404);
    var reader = tokens.of(UUID.randomUUID(), company).permissions("tva-rates:read").sign();
    given().auth().oauth2(reader).get(RATES).then().statusCode(200);
    given().auth().oauth2(reader).delete(RATES + "/" + id).then().statusCode(403);
    given()
        .auth()
        .oauth2(reader)
        .contentType("application/json")
        .body(Map.of("code", "NORMAL", "validFrom", "2028-01-01", "percent", "1"))
        .post(RATES)
        .then()
        .statusCode(403);
    var nobody = tokens.of(UUID.randomUUID(), company).permissions("products:read").sign();
    given().auth().oauth2(nobody).get(RATES).then().statusCode(403);
  }
}
