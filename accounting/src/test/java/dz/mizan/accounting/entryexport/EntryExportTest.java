package dz.mizan.accounting.entryexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dz.mizan.accounting.Books;
import dz.mizan.accounting.Company;
import dz.mizan.local.test.MizanTestResource;
import dz.mizan.local.test.Queues;
import dz.mizan.local.test.Sql;
import dz.mizan.local.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class EntryExportTest {
  private static final String EXPORTS = "/api/v1/entry-exports/";
  private static final int YEAR = Company.today().getYear();

  TestTokens tokens;
  Queues queues;
  Sql sql;

  @Test
  void a_year_is_written_line_by_line_with_its_seals() throws Exception {
    var company = Company.open(tokens, queues);
    Books.post(company, "OD", YEAR + "-03-01", "512", "101", "1234.50").then().statusCode(201);
    Books.post(company, "BQ", YEAR + "-02-01", "613", "512", "10.00").then().statusCode(201);
    Books.post(company, "OD", YEAR - 1 + "-03-01", "512", "101", "9.00").then().statusCode(201);

    var answer = company.as().get(EXPORTS + YEAR);
    answer.then().statusCode(200);
    var file = answer.asString();
    var lines = file.lines().toList();

    assertThat(answer.header("Content-Disposition")).contains("ecritures-" + YEAR + ".csv");
    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst())
        .startsWith("JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib")
        .endsWith("|LigneNum|Echeance|CentreCout|Projet|Nature|Empreinte");
    assertThat(lines.get(1))
        .startsWith("BQ|Banque|1|%d0201|613|".formatted(YEAR))
        .contains("|PJ-1|%d0201|Essai|10,00|0,00|".formatted(YEAR));
    assertThat(lines.get(3)).startsWith("OD|").contains("|1234,50|0,00|").contains("|NORMAL|");
    assertThat(lines.get(3).substring(lines.get(3).lastIndexOf('|') + 1)).matches("[0-9a-f]{64}");
    var sha256 =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8)));
    await()
        .untilAsserted(
            () ->
                assertThat(
                        sql.text(
                            "select after ->> 'sha256' || ' ' || (after ->> 'lines') from"
                                + " audit_entry where company_id = ? and action ="
                                + " 'entries.exported'",
                            company.id))
                    .isEqualTo(sha256 + " 4"));
  }

  @Test
  void texts_with_separators_and_formulas_are_kept_harmless() {
    var company = Company.open(tokens, queues);
    company
        .post(
            """
            {"journal": "OD", "date": "%s", "label": "=1+1; \\"deux\\"", "lines": [
             {"account": "512", "debit": "1.00"}, {"account": "101", "credit": "1.00"}]}"""
                .formatted(Company.today()))
        .then()
        .statusCode(201);

    assertThat(company.as().get(EXPORTS + YEAR + "?separator=semicolon").asString())
        .contains(";\"'=1+1; \"\"deux\"\"\";1,00;0,00;");
    company.as().get(EXPORTS + YEAR + "?separator=tab").then().statusCode(400);
  }

  @Test
  void a_year_without_entries_and_another_company_have_only_titles() {
    var company = Company.open(tokens, queues);
    company.post("OD", "512", "101", "1.00");

    assertThat(company.as().get(EXPORTS + "1999").asString().lines()).hasSize(1);
    assertThat(Company.open(tokens, queues).as().get(EXPORTS + YEAR).asString().lines()).hasSize(1);
  }
}
