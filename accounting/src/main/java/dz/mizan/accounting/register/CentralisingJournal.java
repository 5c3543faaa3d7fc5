package dz.mizan.accounting.register;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.accounting.balance.Balances;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.tenancy.CompanySql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the journal centralisateur: what each journal came to in each month of a year. */
@ApplicationScoped
class CentralisingJournal {
  private static final String TOTALS =
      """
      select extract(month from e.date)::int as month, e.journal, j.name_%1$s as name,
        count(*) as entries, min(e.number) as first, max(e.number) as last, sum(e.total) as total
      from journal_entry e join journal j on j.code = e.journal
      where e.date between make_date($1::int, 1, 1) and make_date($1::int, 12, 31)
      group by 1, 2, 3 order by 1, 2
      """;

  private final Balances balances;

  CentralisingJournal(Balances balances) {
    this.balances = balances;
  }

  /** The totals of a year. */
  @Schema(name = "CentralisingJournal")
  @RegisterForReflection
  record View(
      @Schema(examples = "2026") int year,
      @Schema(examples = "DZD") String currency,
      List<Item> items) {}

  /**
   * A journal in a month.
   *
   * @param firstNumber of its entries that month
   * @param total of the debits, which is that of the credits
   */
  @Schema(name = "CentralisingJournalItem")
  @RegisterForReflection
  record Item(
      @Schema(examples = "11") int month,
      @Schema(examples = "VE") String journal,
      @Schema(examples = "Ventes") String name,
      @Schema(examples = "120") long entries,
      @Schema(examples = "881") long firstNumber,
      @Schema(examples = "1000") long lastNumber,
      @Schema(examples = "1190000.00") @JsonFormat(shape = JsonFormat.Shape.STRING)
          BigDecimal total) {}

  Uni<View> read(@Nullable Integer year, PaperLanguage language) {
    return balances
        .ledger(year)
        .chain(
            ledger ->
                CompanySql.execute(TOTALS.formatted(language.tag()), ledger.year())
                    .map(
                        rows ->
                            new View(
                                ledger.year(),
                                ledger.currency(),
                                StreamSupport.stream(rows.spliterator(), false)
                                    .map(
                                        row ->
                                            new Item(
                                                row.getInteger("month"),
                                                row.getString("journal"),
                                                row.getString("name"),
                                                row.getLong("entries"),
                                                row.getLong("first"),
                                                row.getLong("last"),
                                                row.getBigDecimal("total")))
                                    .toList())));
  }
}
