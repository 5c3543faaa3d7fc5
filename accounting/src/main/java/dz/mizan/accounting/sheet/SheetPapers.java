package dz.mizan.accounting.sheet;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.print.Figures;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Note;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.Table;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts sheets on paper, under the company's head and the day on which they are printed. */
@ApplicationScoped
class SheetPapers {
  private static final String HEAD =
      """
      select p.name, l.currency, (now() at time zone l.zone)::date as today
      from ledger l join prepared_company p on p.company_id = l.company_id
      """;

  private final Settings settings;

  SheetPapers(Settings settings) {
    this.settings = settings;
  }

  /**
   * The sheets one below the other on one paper, or each on a paper of its own; in the running
   * company transaction.
   */
  Uni<List<Paper>> papers(List<Sheet> sheets, PaperLanguage language, boolean separate) {
    return settings
        .current()
        .chain(
            values ->
                CompanySql.execute(HEAD)
                    .map(rows -> rows.iterator().next())
                    .map(
                        row -> {
                          var letterhead = letterhead(values, row.getString("name"), language);
                          var currency = row.getString("currency");
                          var today = row.getLocalDate("today");
                          var groups =
                              separate ? sheets.stream().map(List::of).toList() : List.of(sheets);
                          return groups.stream()
                              .map(group -> paper(group, language, letterhead, currency, today))
                              .toList();
                        }));
  }

  private static Paper paper(
      List<Sheet> sheets,
      PaperLanguage language,
      Letterhead letterhead,
      String currency,
      LocalDate today) {
    var first = sheets.getFirst();
    var figures = new Figures(language);
    var draft =
        Paper.in(language, first.title(), letterhead)
            .fact(language.pick("Période", "الفترة", "Period"), first.period())
            .fact(language.pick("Monnaie", "العملة", "Currency"), currency)
            .fact(language.pick("Imprimé le", "طبع في", "Printed on"), Figures.day(today));
    for (int i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      if (i > 0) {
        draft.add(Note.heading(sheet.title()));
      }
      draft.add(new Table(sheet.columns(), rows(sheet, figures)));
      sheet.notes().forEach(note -> draft.add(Note.small(note)));
    }
    if (sheets.stream().anyMatch(Sheet::isLandscape)) {
      draft.landscape();
    }
    return draft.footer(letterhead.name() + " - " + first.title()).done();
  }

  private static List<Table.Row> rows(Sheet sheet, Figures figures) {
    return sheet.rows().stream()
        .map(
            row ->
                new Table.Row(
                    row.cells().stream().map(cell -> text(cell, figures)).toList(), row.look()))
        .toList();
  }

  private static String text(@Nullable Object cell, Figures figures) {
    return switch (cell) {
      case null -> "";
      case BigDecimal amount -> figures.amountOrBlank(amount);
      default -> cell.toString();
    };
  }

  private static Letterhead letterhead(
      SettingValues values, String registered, PaperLanguage language) {
    var french = values.text(Setting.COMPANY_NAME);
    var arabic = values.text(Setting.COMPANY_NAME_AR);
    var name = french.isBlank() ? registered : french;
    boolean inArabic = language.isRightToLeft() && !arabic.isBlank();
    return Letterhead.of(inArabic ? arabic : name)
        .otherName(inArabic ? name : arabic)
        .line(" - ", values.text(Setting.LEGAL_FORM), values.text(Setting.ACTIVITY))
        .line(
            ", ",
            values.text(Setting.ADDRESS),
            values.text(Setting.COMMUNE),
            values.text(Setting.WILAYA))
        .identifier("RC", values.text(Setting.RC))
        .identifier("NIF", values.text(Setting.NIF))
        .identifier("NIS", values.text(Setting.NIS))
        .identifier("AI", values.text(Setting.AI));
  }
}
