package dz.mizan.accounting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dz.mizan.accounting.invoice.Sales;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged application prints, reads the files of banks, and answers in every format. */
@QuarkusIntegrationTest
@WithTestResource(MizanTestResource.class)
class BooksIT {
  private static final String CAMT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
      <Id>S-1</Id>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="DZD">0</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="DZD">1190.00</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Ntry><Amt Ccy="DZD">1190.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt><AddtlNtryInf>VIREMENT</AddtlNtryInf></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  private static final int YEAR = Company.today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;
  private Company company;
  private Sales sales;

  @BeforeEach
  void open() {
    company = Company.open(tokens, queues);
    sales = Sales.of(company, sql);
  }

  @Test
  void an_invoice_is_issued_and_printed_in_three_languages() {
    var id = sales.issued(sales.goods("2", "500", "CASH"));
    var path = Sales.INVOICES + "/" + id + "/paper";
    for (var language : new String[] {"fr", "ar", "en"}) {
      var pdf = company.as().get(path + "?lang=" + language);
      pdf.then().statusCode(200).contentType("application/pdf");
      assertThat(pdf.asByteArray()).startsWith("%PDF".getBytes(US_ASCII)).hasSizeGreaterThan(5000);
      company
          .as()
          .get(path + "?format=html&lang=" + language)
          .then()
          .statusCode(200)
          .body(containsString("FA-"));
    }
    company
        .as()
        .get(Sales.INVOICES + "/" + UUID.randomUUID() + "/paper")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void a_statement_of_the_bank_comes_in_and_a_broken_one_does_not() {
    String bank = company.as().get("/api/v1/treasury-accounts?kind=BANK").path("items[0].id");
    var path = "/api/v1/bank-statements?format=CAMT053&treasuryAccountId=" + bank;
    company
        .as()
        .contentType("application/xml")
        .body(CAMT.formatted(Company.today()))
        .post(path)
        .then()
        .statusCode(201)
        .body("statements[0].closing", equalTo("1190.00"));
    company
        .as()
        .contentType("application/xml")
        .body("<Document>")
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("unreadable-statement"));
  }

  @Test
  void opening_balances_come_in_and_statements_go_out_in_every_format() {
    company
        .as()
        .contentType("text/csv")
        .body("account;debit;credit\n101;;5000,00\n512;5000,00;\n".getBytes(UTF_8))
        .post("/api/v1/entry-imports?kind=opening-balances&year=" + YEAR)
        .then()
        .statusCode(201)
        .body("state", equalTo("COMPLETED"));
    for (var statement : new String[] {"balance-sheet", "income-statement", "cash-flow"}) {
      var path = "/api/v1/statements/" + statement + "?lang=ar&format=";
      company.as().get(path + "json").then().statusCode(200).body("lines", not(empty()));
      company.as().get(path + "csv").then().statusCode(200).contentType(startsWith("text/csv"));
      company.as().get(path + "html").then().statusCode(200).body(containsString("dir=\"rtl\""));
      company.as().get(path + "pdf").then().statusCode(200).contentType("application/pdf");
    }
    company.as().get("/api/v1/general-ledger?format=pdf").then().statusCode(200);
    company.as().get("/api/v1/dashboard").then().statusCode(200).body("months", hasSize(12));
    company
        .as()
        .get("/api/v1/tax-returns/%d/%d".formatted(YEAR, Company.today().getMonthValue()))
        .then()
        .statusCode(200);
  }
}
