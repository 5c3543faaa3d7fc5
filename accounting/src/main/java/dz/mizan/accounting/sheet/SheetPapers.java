package dz.mizan.accounting.sheet;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.Paper;
import dz.mizan.common.print.PaperLanguage;
import dz.mizan.common.print.sheet.Sheet;
import dz.mizan.common.print.sheet.SheetPaper;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
                              .map(
                                  group ->
                                      SheetPaper.of(group, language, letterhead, currency, today))
                              .toList();
                        }));
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
