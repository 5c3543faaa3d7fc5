package dz.mizan.accounting.asset;

import dz.mizan.accounting.Company;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** What tests of fixed assets do over and over. Dates are of last year, which is open. */
final class AssetFixtures {
  static final int YEAR = Company.today().getYear() - 1;
  static final String ASSETS = "/api/v1/assets";
  static final String RUNS = "/api/v1/depreciation-runs";

  private AssetFixtures() {}

  static String category(Company company, String code) {
    return company
        .as()
        .get("/api/v1/asset-categories")
        .path("items.find { it.code == '%s' }.id".formatted(code));
  }

  /** A lorry of 1,200,000 in service since the first day of last year: 20,000 a month. */
  static String lorry(Company company) {
    return lorry(company, "");
  }

  static String lorry(Company company, String further) {
    var supplier =
        further.contains("supplierId")
            ? ""
            : ", \"supplierId\": \"%s\"".formatted(partner(company));
    return """
        {"categoryId": "%s", "name": "Camion", "reference": "FAC-118", "acquiredOn": "%d-01-01",
         "cost": "1200000.00" %s %s}"""
        .formatted(category(company, "TRANSPORT"), YEAR, supplier, further);
  }

  /** An entry that debits 2182 with the price of a lorry, and so opens last year. */
  static String bought(Company company) {
    company
        .post(
            Company.entry(
                "AC",
                YEAR + "-01-01",
                "{\"account\": \"2182\", \"debit\": \"1200000.00\"},"
                    + " {\"account\": \"404\", \"credit\": \"1200000.00\"}"))
        .then()
        .statusCode(201);
    return company.as().get(Company.ENTRIES).path("items[0].id");
  }

  /** A lorry that an entry has. */
  static String lorryOf(Company company, String entry) {
    return lorry(company, ", \"acquisition\": \"ENTRY\", \"entryId\": \"%s\"".formatted(entry));
  }

  /** A sale to somebody, on 16 March of last year. */
  static String sale(Company company, String price) {
    return """
        {"kind": "SALE", "on": "%d-03-16", "price": "%s", "tva": "218500.00", "buyerId": "%s"}"""
        .formatted(YEAR, price, partner(company));
  }

  /** A partner who buys and sells. */
  static String partner(Company company) {
    return post(
            company,
            "/api/v1/partners",
            "{\"code\": \"P-%s\", \"name\": \"SARL Atlas\", \"supplier\": true, \"customer\": true}"
                .formatted(UUID.randomUUID().toString().substring(0, 8)))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static Response post(Company company, String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }

  static String create(Company company, String body) {
    return post(company, ASSETS, body).then().statusCode(201).extract().path("id");
  }

  static Response step(Company company, String id, String step, String body) {
    return post(company, ASSETS + "/" + id + "/" + step, body);
  }

  /** An asset in service. */
  static String active(Company company, String body) {
    var id = create(company, body);
    step(company, id, "activate", "").then().statusCode(200);
    return id;
  }

  static Response run(Company company, String month) {
    return post(company, RUNS, "{\"through\": \"%s\"}".formatted(month));
  }

  /** Debit less credit of last year; null if the account did not move. */
  static String balance(Company company, String account) {
    Map<String, String> balance =
        company
            .as()
            .get(Company.TRIAL_BALANCE + "?year=" + YEAR)
            .path("items.find { it.account == '%s' }?.balance".formatted(account));
    return balance == null ? null : balance.get("amount");
  }
}
