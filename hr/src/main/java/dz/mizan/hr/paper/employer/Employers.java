package dz.mizan.hr.paper.employer;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.hr.settings.Setting;
import dz.mizan.hr.settings.SettingValues;
import dz.mizan.hr.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The company of the running transaction, as its settings name it. */
@ApplicationScoped
public class Employers {
  private final Settings settings;

  Employers(Settings settings) {
    this.settings = settings;
  }

  /** As it is now; by the name of its sign-up until it says otherwise. */
  public Uni<Employer> current() {
    return settings
        .current()
        .chain(
            values ->
                CompanySql.execute("select name from prepared_company")
                    .map(rows -> of(rows.iterator().next().getString(0), values)));
  }

  private static Employer of(String registered, SettingValues values) {
    var name = values.text(Setting.COMPANY_NAME);
    return new Employer(
        name.isBlank() ? registered : name,
        values.text(Setting.COMPANY_NAME_AR),
        values.text(Setting.LEGAL_FORM),
        values.text(Setting.ACTIVITY),
        values.text(Setting.ADDRESS),
        values.text(Setting.COMMUNE),
        values.text(Setting.WILAYA),
        values.text(Setting.PHONE),
        values.text(Setting.RC),
        digits(values.text(Setting.NIF)),
        values.text(Setting.AI),
        values.text(Setting.CNAS_EMPLOYER_NUMBER),
        values.text(Setting.CNAS_AGENCY),
        values.text(Setting.TAX_OFFICE),
        values.text(Setting.PAYING_BANK),
        digits(values.text(Setting.PAYING_RIB)));
  }

  private static String digits(String number) {
    return number.replace(" ", "");
  }
}
