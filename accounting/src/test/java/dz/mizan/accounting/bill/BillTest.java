package dz.mizan.accounting.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.accounting.Company;
import dz.mizan.accounting.receipt.Deliveries;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class BillTest {
  private static final String BILLS = "/api/v1/bills/";

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private UUID supplier;
  private Deliveries deliveries;

  @BeforeEach
  void company() {
    company = Company.open(tokens, queues);
    supplier =
        UUID.fromString(
            company
                .as()
                .contentType(ContentType.JSON)
                .body(
                    """
                    {"code": "F-1", "name": "SARL Atlas", "supplier": true,
                     "paymentTermsDays": 30}""")
                .post("/api/v1/partners")
                .path("id"));
    deliveries = new Deliveries(company, supplier);
  }

  private Response create(String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(BILLS);
  }

  private String bill(String number, String more, String lines) {
    return """
        {"supplierId": "%s", "supplierNumber": "%s", "supplierDate": "%s"%s, "lines": [%s]}"""
        .formatted(supplier, number, Company.today(), more, lines);
  }

  private static String expense(String account, String price, String tva) {
    return """
        {"kind": "EXPENSE", "account": "%s", "label": "Divers", "unitPrice": "%s",
         "tvaPercent": "%s"}"""
        .formatted(account, price, tva);
  }

  private static String goods(Deliveries.Delivery delivery, String quantity, String price) {
    return """
        {"kind": "GOODS", "receiptLineId": "%s", "quantity": "%s", "unitPrice": "%s"}"""
        .formatted(delivery.line(), quantity, price);
  }

  private Response step(String location, int version, String step, String body) {
    return company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(location + "/" + step);
  }

  private String draft(String body) {
    var created = create(body);
    created.then().statusCode(201).header("ETag", "\"1\"").body("state", equalTo("DRAFT"));
    return created.header("Location");
  }

  /** Its version is then 3: written, computed again, posted. */
  private String posted(String body) {
    var location = draft(body);
    step(location, 1, "post", "{}").then().statusCode(200).body("number", notNullValue());
    return location;
  }

  private int version(String location) {
    return company.as().get(location).path("version");
  }

  private Response cancel(String location) {
    return step(location, version(location), "cancel", "{\"reason\": \"Erreur de saisie\"}");
  }

  private void awaitBalance(String account, String amount) {
    await().atMost(Duration.ofSeconds(20)).until(() -> amount.equals(company.balance(account)));
  }

  @Test
  void a_bill_of_goods_settles_what_came_and_names_its_way_both_ways() {
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");
    awaitBalance("4081", "-1000.00");
    var location =
        posted(
            bill(
                "F-118",
                ", \"instalments\": [{\"days\": 30, \"percent\": \"33.33\"},"
                    + " {\"days\": 60, \"percent\": \"66.67\"}]",
                goods(delivery, "10", "100")));

    company
        .as()
        .get(location)
        .then()
        .body("state", equalTo("POSTED"))
        .body("number", equalTo("FF-" + Company.today().getYear() + "-000001"))
        .body("totalHt", equalTo("1000.00"))
        .body("totalTva", equalTo("190.00"))
        .body("payable", equalTo("1190.00"))
        .body("remaining", equalTo("1190.00"))
        .body("difference", equalTo("0.00"))
        .body("instalments.amount", contains("396.63", "793.37"))
        .body("lines[0].receiptNumber", equalTo("BR-1"))
        .body("lines[0].orderNumber", equalTo("BC-1"))
        .body("entryId", notNullValue());
    assertThat(company.balance("4081")).isEqualTo("0.00");
    assertThat(company.balance("401")).isEqualTo("-1190.00");
    assertThat(company.balance("44566")).isEqualTo("190.00");
    assertThat(open("4081")).isZero();
    assertThat(open("401")).isEqualTo(2);
    company
        .as()
        .get(Deliveries.RECEIPTS + delivery.receipt())
        .then()
        .body("openHt", equalTo("0.00"))
        .body("bills", contains(location.substring(location.lastIndexOf('/') + 1)));
  }

  private long open(String account) {
    return sql.count(
        "select count(*) from open_item where company_id = ? and account = ? and remaining <> 0",
        company.id,
        account);
  }

  @Test
  void a_price_beyond_the_tolerance_needs_somebody_s_approval() {
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");
    awaitBalance("4081", "-1000.00");
    var location = draft(bill("F-1", "", goods(delivery, "5", "110")));
    step(location, 1, "post", "{}")
        .then()
        .statusCode(422)
        .body("code", equalTo("bill-difference-not-approved"))
        .body("violations.field", contains("lines[0].unitPrice"));
    assertThat(company.balance("401")).isNull();
    company
        .with("bills:post")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .post(location + "/approve-difference")
        .then()
        .statusCode(403);

    step(location, 1, "approve-difference", "{}").then().statusCode(200);
    step(location, 2, "post", "{}").then().statusCode(200).body("difference", equalTo("50.00"));
    assertThat(company.balance("4081")).isEqualTo("-500.00");
    assertThat(company.balance("600")).isEqualTo("50.00");
    assertThat(company.balance("401")).isEqualTo("-654.50");

    // Within the tolerance of 2 %.
    posted(bill("F-2", "", goods(delivery, "5", "98")));
    assertThat(company.balance("4081")).isEqualTo("0.00");
    assertThat(company.balance("600")).isEqualTo("40.00");
  }

  @Test
  void no_more_is_billed_than_came_not_even_at_once() throws Exception {
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");
    awaitBalance("4081", "-1000.00");
    create(bill("F-0", "", goods(delivery, "11", "100")))
        .then()
        .statusCode(422)
        .body("code", equalTo("bill-exceeds-receipt"))
        .body("violations.field", contains("lines[0].quantity"));
    var drafts =
        IntStream.range(0, 4)
            .mapToObj(i -> draft(bill("F-" + (i + 1), "", goods(delivery, "4", "100"))))
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var statuses =
          threads
              .invokeAll(
                  drafts.stream()
                      .<Callable<Integer>>map(
                          location -> () -> step(location, 1, "post", "{}").statusCode())
                      .toList())
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
      assertThat(statuses).filteredOn(status -> status == 422).hasSize(2);
    }
    assertThat(company.balance("4081")).isEqualTo("-200.00");
    assertThat(
            sql.text(
                "select string_agg(right(number, 1), ',' order by number) from bill"
                    + " where company_id = ? and number is not null",
                company.id))
        .isEqualTo("1,2");
  }

  @Test
  void a_rent_is_paid_less_what_is_withheld() {
    posted(
        bill("Q-11", ", \"withholding\": \"RENT_PROFESSIONAL\"", expense("6131", "80000.00", "0")));

    assertThat(company.balance("6131")).isEqualTo("80000.00");
    assertThat(company.balance("4428")).isEqualTo("-12000.00");
    assertThat(company.balance("401")).isEqualTo("-68000.00");
  }

  @Test
  void assets_are_owed_on_404_and_their_tva_is_apart() {
    posted(
        bill(
            "I-1",
            ", \"stampDuty\": \"5.00\"",
            """
            {"kind": "ASSET", "account": "2183", "label": "PC", "quantity": "2",
             "unitPrice": "50000", "tvaPercent": "19"}"""));

    assertThat(company.balance("2183")).isEqualTo("100000.00");
    assertThat(company.balance("44562")).isEqualTo("19000.00");
    assertThat(company.balance("6454")).isEqualTo("5.00");
    assertThat(company.balance("404")).isEqualTo("-119005.00");
  }

  @Test
  void tva_of_more_than_a_million_in_cash_is_lost_and_part_of_the_cost() {
    var location = posted(bill("C-1", ", \"paidInCash\": true", expense("607", "900000.00", "19")));
    company
        .as()
        .get(location)
        .then()
        .body("recoverableTva", equalTo("0.00"))
        .body("warnings", contains("tva-lost-in-cash"));
    assertThat(company.balance("607")).isEqualTo("1071000.00");
    assertThat(company.balance("44566")).isNull();

    // Just below the limit it is not.
    posted(bill("C-2", ", \"paidInCash\": true", expense("607", "840336.13", "19")));
    assertThat(company.balance("44566")).isEqualTo("159663.86");
  }

  @Test
  void the_same_paper_is_taken_once_until_it_is_cancelled() {
    var location = posted(bill("F-7", "", expense("607", "100.00", "19")));
    create(bill("f-7", "", expense("607", "100.00", "19")))
        .then()
        .statusCode(409)
        .body("code", equalTo("bill-number-taken"));

    cancel(location)
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"))
        .body("reversalEntryId", notNullValue());
    assertThat(company.balance("401")).isEqualTo("0.00");
    assertThat(company.balance("607")).isEqualTo("0.00");
    assertThat(open("401")).isZero();
    cancel(location).then().statusCode(409).body("code", equalTo("bill-wrong-status"));
    create(bill("F-7", "", expense("607", "100.00", "19"))).then().statusCode(201);
  }

  @Test
  void a_cancelled_bill_gives_its_receipt_back() {
    var delivery = deliveries.received("3.000", "33.3333", "100.00");
    awaitBalance("4081", "-100.00");
    var location = posted(bill("F-1", "", goods(delivery, "1", "33.33")));
    assertThat(company.balance("4081")).isEqualTo("-66.67");

    cancel(location).then().statusCode(200);
    company
        .as()
        .get(Deliveries.RECEIPTS + delivery.receipt())
        .then()
        .body("openHt", equalTo("100.00"))
        .body("lines[0].openQuantity", equalTo("3.000"));
    posted(bill("F-2", "", goods(delivery, "3", "33.3333")));
    assertThat(company.balance("4081")).isEqualTo("0.00");
    assertThat(open("4081")).isZero();
  }

  @Test
  void what_is_paid_is_not_cancelled_and_its_state_follows_what_is_open() {
    var location = posted(bill("F-1", "", expense("607", "100.00", "0")));
    sql.update(
        "update open_item set matched = -40 where company_id = ? and account = '401'", company.id);
    company
        .as()
        .get(location)
        .then()
        .body("state", equalTo("PARTLY_PAID"))
        .body("remaining", equalTo("60.00"));
    cancel(location)
        .then()
        .statusCode(409)
        .body("code", equalTo("bill-paid"))
        .body("paid", equalTo("40.00"));
    company.as().queryParam("state", "PARTLY_PAID").get(BILLS).then().body("items", hasSize(1));
    company.as().queryParam("state", "PAID").get(BILLS).then().body("items", hasSize(0));
  }

  @Test
  void a_credit_note_takes_back_what_was_returned_and_settles_its_bill() {
    var delivery = deliveries.received("10.000", "100.0000", "1000.00");
    awaitBalance("4081", "-1000.00");
    var location = posted(bill("F-1", "", goods(delivery, "10", "100")));
    var note =
        ", \"kind\": \"CREDIT_NOTE\", \"creditedBillId\": \"%s\""
            .formatted(location.substring(location.lastIndexOf('/') + 1));
    create(bill("A-1", note, goods(delivery, "2", "100")))
        .then()
        .statusCode(422)
        .body("code", equalTo("bill-exceeds-receipt"));
    deliveries.returned(UUID.randomUUID(), delivery, "2.000", "200.00", "200.00");
    awaitBalance("4081", "200.00");

    var credit = posted(bill("A-1", note, goods(delivery, "2", "100")));
    company
        .as()
        .get(credit)
        .then()
        .body("number", equalTo("AF-" + Company.today().getYear() + "-000001"))
        .body("state", equalTo("PAID"));
    company
        .as()
        .get(location)
        .then()
        .body("state", equalTo("PARTLY_PAID"))
        .body("remaining", equalTo("952.00"));
    assertThat(company.balance("4081")).isEqualTo("0.00");
    assertThat(open("4081")).isZero();
    assertThat(company.balance("401")).isEqualTo("-952.00");
    cancel(location).then().statusCode(409);
  }

  @Test
  void a_draft_is_changed_and_thrown_away_a_posted_bill_is_not() {
    var location = draft(bill("F-1", "", expense("607", "100.00", "19")));
    company
        .as()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(bill("F-1", "", expense("607", "200.00", "9")))
        .put(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("totalTtc", equalTo("218.00"))
        .body("number", nullValue());
    company.as().header("If-Match", "\"1\"").delete(location).then().statusCode(412);
    company.as().header("If-Match", "\"2\"").delete(location).then().statusCode(204);
    company.as().get(location).then().statusCode(404);

    var other = posted(bill("F-1", "", expense("607", "100.00", "19")));
    int version = version(other);
    company
        .as()
        .header("If-Match", "\"" + version + "\"")
        .delete(other)
        .then()
        .statusCode(409)
        .body("code", equalTo("bill-wrong-status"));
    step(other, version, "post", "{}").then().statusCode(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unitPrice\": \"100.00\"|\"unitPrice\": \"-1\"|400|invalid-request",
        "\"unitPrice\": \"100.00\"|\"unitPrice\": \"0\"|422|invalid-bill",
        "\"unitPrice\": \"100.00\"|\"unitPrice\": \"1E+2147483647\"|400|malformed-json",
        "\"tvaPercent\": \"19\"|\"tvaPercent\": \"101\"|400|invalid-request",
        "\"account\": \"607\"|\"account\": \"9\"|400|invalid-request",
        "\"account\": \"607\"|\"account\": \"6999\"|422|invalid-bill",
        "\"account\": \"607\"|\"costCentre\": null|422|invalid-bill",
        "\"kind\": \"EXPENSE\"|\"kind\": \"ASSET\"|422|invalid-bill",
        "\"kind\": \"EXPENSE\"|\"kind\": \"GOODS\"|422|invalid-bill",
        "\"lines\"|\"statedTva\": \"25\", \"lines\"|422|bill-tva-mismatch",
        "\"lines\"|\"bookedOn\": \"2026-01-01\", \"lines\"|422|invalid-bill",
        "\"lines\"|\"instalments\": [{\"days\": 1, \"percent\": \"99\"}], \"lines\"|422|invalid-bill",
        "\"lines\"|\"withholdingBase\": \"1\", \"lines\"|422|invalid-bill",
        "\"supplierNumber\": \"F-1\"|\"supplierNumber\": \"\\u0000\"|400|invalid-request",
      })
  void what_makes_no_sense_is_refused_and_nothing_is_kept(
      String text, String wrong, int status, String code) {
    create(bill("F-1", "", expense("607", "100.00", "19")).replace(text, wrong))
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
    assertThat(sql.count("select count(*) from bill where company_id = ?", company.id)).isZero();
  }

  @Test
  void another_supplier_s_or_company_s_receipt_is_unknown() {
    var other = new Deliveries(company, UUID.randomUUID());
    var delivery = other.received("1.000", "5.0000", "5.00");
    create(bill("F-1", "", goods(delivery, "1", "5")))
        .then()
        .statusCode(422)
        .body("violations.message", hasItem("of another supplier"));
    var neighbour = Company.open(tokens, queues);
    var theirs = new Deliveries(neighbour, UUID.randomUUID()).received("1.000", "5.0000", "5.00");
    create(bill("F-1", "", goods(theirs, "1", "5")))
        .then()
        .statusCode(422)
        .body("violations.message", hasItem("unknown"));
  }

  @Test
  void a_refused_posting_consumes_no_number() {
    var location = draft(bill("F-1", "", expense("607", "100.00", "19")));
    sql.update(
        "update account set active = false where company_id = ? and code = '607'", company.id);
    step(location, 1, "post", "{}")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-entry-lines"));
    company.as().get(location).then().body("state", equalTo("DRAFT"));
    sql.update(
        "update account set active = true where company_id = ? and code = '607'", company.id);
    step(location, 1, "post", "{}")
        .then()
        .statusCode(200)
        .body("number", equalTo("FF-" + Company.today().getYear() + "-000001"));
  }

  @Test
  void a_posted_bill_cannot_be_changed_in_sql() {
    var location = posted(bill("F-1", "", expense("607", "100.00", "19")));
    var id = location.substring(location.lastIndexOf('/') + 1);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                sql.update(
                    "update bill set payable = payable + 1, total_ht = total_ht + 1,"
                        + " total_ttc = total_ttc + 1 where id = ?::uuid",
                    id))
        .hasMessageContaining("only ever cancelled");
  }

  @Test
  void who_may_and_who_may_not() {
    var location = draft(bill("F-1", "", expense("607", "100.00", "19")));
    RestAssured.given().get(BILLS).then().statusCode(401);
    company.with("partners:read").get(BILLS).then().statusCode(403);
    company
        .with("bills:read", "bills:create")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .post(location + "/post")
        .then()
        .statusCode(403);
    Company.open(tokens, queues).as().get(location).then().statusCode(404);
    company.as().contentType(ContentType.JSON).post(location + "/post").then().statusCode(428);
  }

  @Test
  void whatever_is_billed_and_cancelled_408_is_what_is_open_of_the_receipt() {
    long seed = 408;
    var random = new java.util.Random(seed);
    var delivery = deliveries.received("40.000", "33.3333", "1333.33");
    awaitBalance("4081", "-1333.33");
    var live = new java.util.ArrayList<String>();
    int written = 0;
    for (int i = 0; i < 20; i++) {
      if (!live.isEmpty() && random.nextInt(3) == 0) {
        cancel(live.remove(random.nextInt(live.size()))).then().statusCode(200);
      } else {
        var quantity = 1 + random.nextInt(5) + "." + random.nextInt(10) + "00";
        var created = create(bill("P-" + i, "", goods(delivery, quantity, "33.3333")));
        if (created.statusCode() == 201) {
          var location = created.header("Location");
          step(location, 1, "post", "{}").then().statusCode(200);
          live.add(location);
          written++;
        } else {
          created.then().statusCode(422).body("code", equalTo("bill-exceeds-receipt"));
        }
      }
      String open = company.as().get(Deliveries.RECEIPTS + delivery.receipt()).path("openHt");
      assertThat(new java.math.BigDecimal(company.balance("4081")).negate())
          .as("seed %d, step %d", seed, i)
          .isEqualByComparingTo(open);
    }
    assertThat(
            sql.text(
                "select max(right(number, 6)::integer) || '/' || count(number) from bill"
                    + " where company_id = ?",
                company.id))
        .isEqualTo(written + "/" + written);
    assertThat(
            sql.text(
                "select sum(remaining) from open_item where company_id = ? and account = '4081'",
                company.id))
        .isEqualTo(company.balance("4081"));
  }

  private Response pay(String location, String amount) {
    String bank = company.as().get("/api/v1/treasury-accounts?kind=BANK").path("items[0].id");
    return company
        .as()
        .contentType(ContentType.JSON)
        .body(
            """
            {"direction": "MADE", "party": "SUPPLIER", "partnerId": "%s",
             "treasuryAccountId": "%s", "method": "TRANSFER", "amount": "%s",
             "allocations": [{"documentId": "%s", "amount": "%s"}]}"""
                .formatted(
                    supplier,
                    bank,
                    amount,
                    location.substring(location.lastIndexOf('/') + 1),
                    amount))
        .post("/api/v1/payments");
  }

  @Test
  void of_a_cancellation_and_a_payment_at_once_one_is_refused() throws Exception {
    for (var round = 0; round < 4; round++) {
      var location = posted(bill("F-" + round, "", expense("607", "100.00", "0")));
      try (var threads = Executors.newFixedThreadPool(2)) {
        var cancelled = threads.submit(() -> cancel(location).statusCode());
        var paid = threads.submit(() -> pay(location, "40.00").statusCode());
        assertThat((cancelled.get() == 200) != (paid.get() == 201))
            .as("cancelled " + cancelled.get() + ", paid " + paid.get())
            .isTrue();
      }
    }
    assertThat(
            sql.count(
                "select count(*) from payment p where company_id = ? and allocated <> ("
                    + " select abs(matched) from open_item o where o.company_id = p.company_id"
                    + " and o.entry_id = p.entry_id and o.line_no = 2)",
                company.id))
        .isZero();
  }

  @Test
  void a_bill_that_is_worth_more_than_the_books_take_is_refused() {
    var line = expense("607", "9999999999", "19").replace("{", "{\"quantity\": \"999999999\", ");

    create(bill("F-1", "", line))
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-bill"))
        .body("violations[0].field", equalTo("lines"));
  }

  @Test
  void a_bill_waits_for_the_day_that_it_is_booked_on() {
    var ahead = ", \"bookedOn\": \"" + Company.today().plusDays(1) + "\"";
    var location = draft(bill("F-1", ahead, expense("607", "100.00", "19")));

    step(location, 1, "post", "{}")
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-bill"))
        .body("violations[0].field", equalTo("bookedOn"));

    company.as().get(location).then().body("state", equalTo("DRAFT"));
    assertThat(company.balance("607")).isNull();
  }
}
