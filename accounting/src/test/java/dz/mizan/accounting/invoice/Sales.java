package dz.mizan.accounting.invoice;

import dz.mizan.accounting.Company;
import dz.mizan.local.test.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** A company that says on its papers what the law wants, and its customer. */
public final class Sales {
  public static final String INVOICES = "/api/v1/invoices";
  public static final String CREDIT_NOTES = "/api/v1/credit-notes";
  public static final String QUOTES = "/api/v1/quotes";
  public static final String NIF = "000216001808337";

  public final Company company;
  public final UUID customer;
  private final Sql sql;

  private Sales(Company company, Sql sql) {
    this.company = company;
    this.sql = sql;
    this.customer = customer("COMPANY", "C-0042");
  }

  /** One whose settings and customer are complete. */
  public static Sales of(Company company, Sql sql) {
    var sales = new Sales(company, sql);
    Map.of(
            "COMPANY_NAME", "SARL Mizan Distribution",
            "LEGAL_FORM", "SARL",
            "ACTIVITY", "Commerce de gros",
            "ADDRESS", "12 rue Didouche Mourad",
            "RC", "16/00-0015609 B 04",
            "NIF", NIF,
            "NIS", "000216010012345")
        .forEach(sales::set);
    return sales;
  }

  public void set(String setting, String value) {
    sql.update(
        "insert into setting (company_id, key, value) values (?, ?, ?)"
            + " on conflict (company_id, key) do update set value = excluded.value",
        company.id,
        setting,
        value);
  }

  public UUID customer(String kind, String code) {
    var id = UUID.randomUUID();
    sql.update(
        "insert into partner (company_id, id, code, name, kind, is_customer, nif, nis, rc,"
            + " legal_form, activity, street, commune, wilaya) values (?, ?, ?, 'SARL El Baraka',"
            + " ?, true, '000025001808337', '000025010012345', '25/00-0015609 B 04', 'SARL',"
            + " 'Commerce de détail', '3 rue Larbi Ben M''hidi', 'Constantine', 25)",
        company.id,
        id,
        code,
        kind);
    return id;
  }

  /** A body with one line of goods. */
  public String goods(String quantity, String price, String mode) {
    return body(mode, line("GOODS", quantity, price, "NORMAL"), "");
  }

  public String body(String mode, String lines, String more) {
    return """
        {"partnerId": "%s", "paymentMode": "%s", "lines": [%s]%s}"""
        .formatted(customer, mode, lines, more);
  }

  public static String line(String kind, String quantity, String price, String tva) {
    return """
        {"kind": "%s", "designation": "Huile d'olive 1 L", "unit": "LITRE", "quantity": "%s",
         "unitPrice": "%s", "tvaCode": "%s"}"""
        .formatted(kind, quantity, price, tva);
  }

  public Response post(String path, String body) {
    return company.as().contentType(ContentType.JSON).body(body).post(path);
  }

  /** Creates a draft and answers its id. */
  public String draft(String body) {
    return post(INVOICES, body).then().statusCode(201).extract().path("id");
  }

  public ValidatableResponse issue(String id) {
    return company.as().post(INVOICES + "/" + id + "/issue").then();
  }

  /** Creates and issues an invoice and answers its id. */
  public String issued(String body) {
    var id = draft(body);
    issue(id).statusCode(200);
    return id;
  }

  public ValidatableResponse read(String path, String id) {
    return company.as().get(path + "/" + id).then().statusCode(200);
  }

  public long numbersTaken() {
    return sql.count(
        "select coalesce(sum(last), 0) from document_number where company_id = ?", company.id);
  }
}
