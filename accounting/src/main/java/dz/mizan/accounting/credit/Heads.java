package dz.mizan.accounting.credit;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Reads how the company shows itself on letters. */
@ApplicationScoped
public class Heads {
  private static final String COMPANY =
      """
      select c.name, l.currency, (now() at time zone l.zone)::date as today
      from prepared_company c cross join ledger l
      """;

  private final Settings settings;

  Heads(Settings settings) {
    this.settings = settings;
  }

  /**
   * The company today.
   *
   * @param on the day in its zone
   */
  public record Today(Head head, String currency, LocalDate on) {}

  public Uni<Today> company() {
    return CompanySql.execute(COMPANY)
        .map(rows -> rows.iterator().next())
        .chain(
            row ->
                settings
                    .current()
                    .map(
                        now ->
                            new Today(
                                head(now, row.getString("name")),
                                row.getString("currency"),
                                row.getLocalDate("today"))));
  }

  private static Head head(SettingValues now, String signedUpAs) {
    var name = now.text(Setting.COMPANY_NAME);
    return new Head(
        name.isBlank() ? signedUpAs : name,
        now.text(Setting.COMPANY_NAME_AR),
        now.text(Setting.LEGAL_FORM),
        now.text(Setting.CAPITAL),
        now.text(Setting.ACTIVITY),
        now.text(Setting.ADDRESS),
        now.text(Setting.COMMUNE),
        now.text(Setting.WILAYA),
        now.text(Setting.PHONE),
        now.text(Setting.EMAIL),
        now.text(Setting.RC),
        now.text(Setting.NIF),
        now.text(Setting.NIS),
        now.text(Setting.AI),
        now.text(Setting.BANK_NAME),
        now.text(Setting.RIB));
  }
}
