package dz.mizan.accounting.axis;

import static dz.mizan.accounting.Company.today;
import static dz.mizan.accounting.LedgerBooks.credit;
import static dz.mizan.accounting.LedgerBooks.debit;
import static dz.mizan.accounting.LedgerBooks.post;
import static dz.mizan.accounting.LedgerBooks.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.LedgerBooks;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class AxisTest {
  private static final String BALANCES = "/api/v1/analytic-balances";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
  }

  private io.restassured.response.Response create(String path, String code) {
    return post(company, path, "{\"code\": \"%s\", \"name\": \"Atelier\"}".formatted(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cost-centres", "/api/v1/projects"})
  void a_code_is_created_renamed_closed_and_opened_again(String path) {
    create(path, "A-1")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", startsWith(path));
    create(path, "A-1").then().statusCode(409).body("code", equalTo("analytic-code-taken"));
    company
        .as()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body("{\"name\": \"Atelier de Rouiba\"}")
        .put(path + "/A-1")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Atelier de Rouiba"));
    company.as().header("If-Match", "\"1\"").post(path + "/A-1/close").then().statusCode(412);
    company.as().post(path + "/A-1/close").then().statusCode(428);
    company
        .as()
        .header("If-Match", "\"2\"")
        .post(path + "/A-1/close")
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    company.as().get(path + "?active=true").then().body("items.size()", equalTo(0));
    company.as().header("If-Match", "*").post(path + "/A-1/reopen").then().statusCode(200);
    company.as().get(path + "?q=rouiba").then().body("items.code", contains("A-1"));
    company.as().get(path + "/B").then().statusCode(404);
    Company.open(tokens, queues).as().get(path + "/A-1").then().statusCode(404);
    assertThat(
            sql.count(
                "select count(*) from audit_entry where company_id = ? and entity in"
                    + " ('cost-centre', 'project')",
                company.id))
        .isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"code\": \"a\", \"name\": \"x\"}",
        "{\"code\": \"A 1\", \"name\": \"x\"}",
        "{\"code\": \"-A\", \"name\": \"x\"}",
        "{\"code\": \"A\", \"name\": \" \"}",
        "{\"code\": \"A\", \"name\": \"a\\u0000b\"}"
      })
  void what_is_no_code_is_a_bad_request(String body) {
    post(company, "/api/v1/cost-centres", body).then().statusCode(400);
  }

  @Test
  void an_unknown_or_closed_code_takes_no_line_and_nothing_is_written() {
    create("/api/v1/cost-centres", "OLD");
    company.as().header("If-Match", "*").post("/api/v1/cost-centres/OLD/close");

    company
        .post(
            Company.entry(
                "OD",
                today().toString(),
                debit("613", "1.00", ", \"costCentre\": \"OLD\"")
                    + ","
                    + credit("512", "1.00", ", \"project\": \"NONE\"")))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"))
        .body("violations.field", contains("lines[0].costCentre", "lines[1].project"));
    assertThat(company.entries()).isZero();
  }

  @Test
  void the_balance_of_a_code_is_the_sum_of_its_lines_by_account_and_month() {
    create("/api/v1/cost-centres", "A");
    create("/api/v1/cost-centres", "B");
    posted(company, debit("613", "100.00", ", \"costCentre\": \"A\""), credit("512", "100.00", ""));
    posted(
        company,
        debit("613", "20.50", ", \"costCentre\": \"A\""),
        debit("625", "7.00", ", \"costCentre\": \"B\""),
        credit("512", "27.50", ""));
    posted(company, credit("613", "0.50", ", \"costCentre\": \"A\""), debit("512", "0.50", ""));
    var query = "?axis=cost-centre&year=" + today().getYear();

    company
        .as()
        .get(BALANCES + query)
        .then()
        .statusCode(200)
        .body("items.code", contains("A", "B"))
        .body("items.account", contains("613", "625"))
        .body("items[0].month", equalTo(today().getMonthValue()))
        .body("items[0].debit", equalTo("120.50"))
        .body("items[0].credit", equalTo("0.50"))
        .body("items[0].balance", equalTo("120.00"));
    company.as().get(BALANCES + query + "&code=B").then().body("items.size()", equalTo(1));
    company.as().get(BALANCES + query + "&account=62").then().body("items.code", contains("B"));
    String cursor = company.as().get(BALANCES + query + "&limit=1").path("nextCursor");
    company
        .as()
        .get(BALANCES + query + "&limit=1&cursor=" + cursor)
        .then()
        .body("items.code", contains("B"))
        .body("nextCursor", equalTo(null));
    var csv = company.as().get(BALANCES + "/csv" + query).then().statusCode(200).extract();
    assertThat(csv.asString().lines())
        .containsExactly(
            "code,name,account,month,debit,credit,balance",
            "\"A\",\"Atelier\",613,%d,120.50,0.50,120.00".formatted(today().getMonthValue()),
            "\"B\",\"Atelier\",625,%d,7.00,0.00,7.00".formatted(today().getMonthValue()));
    company.as().get(BALANCES + "?axis=nothing&year=2026").then().statusCode(400);
    company.as().get(BALANCES + "?axis=project").then().statusCode(400);
    LedgerBooks.requireIntact(company);
  }
}
