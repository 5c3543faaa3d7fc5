package dz.mizan.accounting.statement;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.layout.Statement;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Makes the livre d'inventaire of a year: what the company has and owes, account by account, and
 * the statements that are copied into it (code de commerce art. 10, loi 07-11 art. 20).
 */
@ApplicationScoped
class InventoryBook {
  private static final String ITEMS =
      """
      select s.account, a.name_%s as name, s.debit, s.credit
      from account_sides($1, $2) s join account a on a.code = s.account
      where s.account < '6' and (s.debit <> 0 or s.credit <> 0)
      order by s.account
      """;

  private final Statements statements;

  InventoryBook(Statements statements) {
    this.statements = statements;
  }

  /** The book of a year. */
  @Schema(name = "InventoryBook")
  @RegisterForReflection
  record View(
      @Schema(examples = "2026") int year,
      @Schema(examples = "12") int month,
      @Schema(examples = "DZD") String currency,
      List<Item> items,
      StatementView balanceSheet,
      StatementView incomeStatement) {}

  /** An account of classes 1 to 5; accounts of third parties by partner, not set off. */
  @Schema(name = "InventoryBookItem")
  @RegisterForReflection
  record Item(
      @Schema(examples = "301") String account,
      @Schema(examples = "Marchandises") String name,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal debit,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credit) {}

  Uni<View> read(StatementRequest wanted, PaperLanguage language) {
    return statements
        .read(Statement.BALANCE_SHEET, wanted, language)
        .chain(
            sheet ->
                statements
                    .read(Statement.INCOME_STATEMENT, wanted, language)
                    .chain(
                        income ->
                            CompanySql.execute(
                                    ITEMS.formatted(language.tag()),
                                    sheet.year(),
                                    wanted.balancesTo())
                                .map(
                                    rows ->
                                        new View(
                                            sheet.year(),
                                            sheet.month(),
                                            sheet.currency(),
                                            StreamSupport.stream(rows.spliterator(), false)
                                                .map(
                                                    row ->
                                                        new Item(
                                                            row.getString("account"),
                                                            row.getString("name"),
                                                            row.getBigDecimal("debit"),
                                                            row.getBigDecimal("credit")))
                                                .toList(),
                                            sheet,
                                            income))));
  }
}
