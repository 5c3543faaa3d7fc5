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
import static dz.mizan.accounting.asset.AssetFixtures.partner;
import static dz.mizan.accounting.asset.AssetFixtures.post;
import static dz.mizan.accounting.asset.AssetFixtures.run;
import static dz.mizan.accounting.asset.AssetFixtures.sale;
import static dz.mizan.accounting.asset.AssetFixtures.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assets and the books never tell different things. */
@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AssetInBooksTest {
  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  @Test
  void depreciation_to_come_is_not_booked_and_opens_no_year() {
    active(company, lorry(company));
    var next = YearMonth.from(Company.today()).plusMonths(1);

    for (var month : List.of(next.toString(), "2999-12")) {
      run(company, month)
          .then()
          .statusCode(422)
          .body("code", equalTo("invalid-asset"))
          .body("violations[0].field", equalTo("through"));
    }

    company.as().get(RUNS).then().body("items", hasSize(0));
    assertThat(
            sql.count(
                "select count(*) from fiscal_year where company_id = ? and year > ?::int",
                company.id,
                String.valueOf(YEAR + 1)))
        .isZero();
    run(company, next.minusMonths(1).toString()).then().statusCode(200);
  }

  @Test
  void an_asset_from_before_the_books_needs_what_was_depreciated() {
    bought(company);
    var id =
        create(
            company,
            """
            {"categoryId": "%s", "name": "Serveur", "acquiredOn": "%d-01-01", "cost": "600000.00",
             "acquisition": "OPENING"}"""
                .formatted(AssetFixtures.category(company, "INFORMATIQUE"), YEAR - 1));

    step(company, id, "activate", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-asset"))
        .body("violations[0].field", equalTo("prior"));

    company
        .as()
        .get(ASSETS + "/" + id)
        .then()
        .body("status", equalTo("DRAFT"))
        .body("number", nullValue());
    run(company, YEAR + "-12").then().body("runs", hasSize(0));
  }

  @Test
  void an_entry_that_was_taken_back_has_no_asset() {
    var entry = bought(company);
    var id = create(company, lorryOf(company, entry));
    reverse(entry).then().statusCode(201);

    step(company, id, "activate", "")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("entryId"));
    company.as().get(ASSETS + "/" + id).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void an_entry_with_an_asset_in_service_is_not_taken_back() {
    var entry = bought(company);
    active(company, lorryOf(company, entry));

    reverse(entry).then().statusCode(409);
    assertThatThrownBy(
            () ->
                sql.update(
                    """
                    do $do$ begin perform set_config('app.company_id', '%s', true);
                    insert into journal_entry
                      (id, journal, date, label, line_count, total, reverses)
                    values (gen_random_uuid(), 'AC', '%s-01-02', 'Essai', 2, 1200000.00, '%s');
                    end $do$"""
                        .formatted(company.id, YEAR, entry)))
        .hasMessageContaining("ck_journal_entry_of_asset");
    assertThat(balance(company, "2182")).isEqualTo("1200000.00");
  }

  @Test
  void a_bill_whose_asset_is_in_service_is_not_cancelled() {
    var bill =
        post(
            company,
            "/api/v1/bills",
            """
            {"supplierId": "%s", "supplierNumber": "I-1", "supplierDate": "%s",
             "lines": [{"kind": "ASSET", "account": "2182", "label": "Camion", "quantity": "1",
               "unitPrice": "1200000", "tvaPercent": "19"}]}"""
                .formatted(partner(company), Company.today()));
    var location = bill.then().statusCode(201).extract().header("Location");
    ofBill(location, "post", "{}").then().statusCode(200);
    String entry = company.as().get(location).path("entryId");
    // The lorry is in service since last year, which must be in the books.
    bought(company);
    var id = active(company, lorryOf(company, entry));

    ofBill(location, "cancel", "{\"reason\": \"Erreur\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("entry-of-asset"));
    company.as().get(location).then().body("state", not(equalTo("CANCELLED")));
    company.as().get(ASSETS + "/" + id).then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void nothing_is_sold_before_it_was_impaired_or_on_an_absurd_day() {
    var id = active(company, lorry(company));
    step(company, id, "impair", loss(YEAR + "-06-30")).then().statusCode(200);

    step(company, id, "dispose", sale(company, "5.00"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("on"));
    for (var day : List.of("+999999999-12-31", "3000-01-01")) {
      step(company, id, "impair", loss(day)).then().statusCode(422);
      step(company, id, "dispose", "{\"kind\": \"SCRAP\", \"on\": \"%s\"}".formatted(day))
          .then()
          .statusCode(422);
    }
    company.as().get(ASSETS + "/" + id).then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void a_purchase_names_whom_it_is_owed_to() {
    var body =
        """
        {"categoryId": "%s", "name": "Camion", "acquiredOn": "%d-01-01", "cost": "5.00" %s}""";
    var category = AssetFixtures.category(company, "TRANSPORT");
    for (var how : List.of("", ", \"counterAccount\": \"512\", \"tva\": \"0.95\"")) {
      post(company, ASSETS, body.formatted(category, YEAR, how))
          .then()
          .statusCode(422)
          .body("violations[0].field", equalTo("supplierId"));
    }
    company.as().get(ASSETS).then().body("items", hasSize(0));
    active(company, body.formatted(category, YEAR, ", \"counterAccount\": \"512\""));
  }

  @Test
  void a_draft_of_before_that_names_no_supplier_is_not_activated() {
    var id = create(company, lorry(company));
    sql.update("update asset set supplier_id = null where id = ?::uuid", id);

    step(company, id, "activate", "")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-asset"))
        .body("violations[0].field", equalTo("supplierId"));
    assertThat(company.entries()).isZero();
  }

  @Test
  void a_sale_with_tva_names_who_owes_it() {
    var id = active(company, lorry(company));

    step(
            company,
            id,
            "dispose",
            "{\"kind\": \"SALE\", \"on\": \"%d-03-16\", \"price\": \"5.00\", \"tva\": \"0.95\"}"
                .formatted(YEAR))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("buyerId"));
    company.as().get(ASSETS + "/" + id).then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void the_register_has_a_charge_in_the_year_of_its_entry() {
    var id = active(company, lorry(company));
    step(company, id, "dispose", "{\"kind\": \"SCRAP\", \"on\": \"%d-01-01\"}".formatted(YEAR + 1))
        .then()
        .statusCode(200);

    company
        .as()
        .get("/api/v1/asset-register?year=" + YEAR)
        .then()
        .body("items[0].depreciation.closing", equalTo("0.00"));
    company
        .as()
        .get("/api/v1/asset-register?year=" + (YEAR + 1))
        .then()
        .body("items[0].depreciation.opening", equalTo("0.00"))
        .body("items[0].depreciation.increase", equalTo("240000.00"));
  }

  private Response ofBill(String location, String step, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "*")
        .body(body)
        .post(location + "/" + step);
  }

  private Response reverse(String entry) {
    return post(company, Company.ENTRIES + "/" + entry + "/reverse", "{\"reason\": \"Erreur\"}");
  }

  private static String loss(String day) {
    return "{\"on\": \"%s\", \"amount\": \"1000.00\", \"reason\": \"Expertise\"}".formatted(day);
  }
}
