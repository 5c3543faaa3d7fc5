package dz.mizan.accounting.closing;

import dz.mizan.accounting.period.FiscalYears;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Proposes how a year's result is appropriated. */
@ApplicationScoped
class ProposeAppropriation {
  // The result of the year itself, closed (on 12) or not (classes 6 and 7): without month 13. What
  // was not carried into the year yet is its opening all the same.
  private static final String BASIS =
      """
      with b as (
        select account, coalesce(opening, 0) + coalesce(debit, 0) - coalesce(credit, 0) as balance
        from account_totals($1::integer, 0, 12))
      select
        coalesce(-sum(balance) filter (where account >= '6'), 0) as result,
        greatest(coalesce(sum(balance) filter (where starts_with(account, $2)), 0), 0) as losses,
        coalesce(-sum(balance) filter (where starts_with(account, '101')), 0) as capital,
        coalesce(-sum(balance) filter (where starts_with(account, $3)), 0) as reserve
      from b
      """;

  private final FiscalYears years;
  private final Settings settings;

  ProposeAppropriation(FiscalYears years, Settings settings) {
    this.years = years;
    this.settings = settings;
  }

  /**
   * @throws NotFound if the books do not have the year
   * @throws DividendsTooHigh if they exceed what can be distributed
   */
  Uni<Appropriation> handle(int year, BigDecimal dividends) {
    return years
        .require(year)
        .chain(settings::current)
        .chain(
            now ->
                basis(year, now)
                    .map(
                        basis ->
                            Appropriation.of(
                                basis,
                                accounts(now),
                                dividends.setScale(2, RoundingMode.HALF_UP))));
  }

  private static Uni<Appropriation.Basis> basis(int year, SettingValues now) {
    return CompanySql.execute(
            BASIS,
            year,
            now.account(Setting.RETAINED_LOSS_ACCOUNT),
            now.account(Setting.LEGAL_RESERVE_ACCOUNT))
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Appropriation.Basis(
                    year,
                    row.getBigDecimal("result").setScale(2, RoundingMode.HALF_UP),
                    row.getBigDecimal("losses").setScale(2, RoundingMode.HALF_UP),
                    row.getBigDecimal("capital").setScale(2, RoundingMode.HALF_UP),
                    row.getBigDecimal("reserve").setScale(2, RoundingMode.HALF_UP),
                    needsReserve(now.text(Setting.LEGAL_FORM))));
  }

  // Of a company whose form is not known, rather a reserve too many.
  private static boolean needsReserve(String legalForm) {
    var form = legalForm.toUpperCase(Locale.ROOT);
    return form.isBlank()
        || form.contains("SARL")
        || form.contains("EURL")
        || form.contains("SPA")
        || form.contains("SAS");
  }

  private static Appropriation.Accounts accounts(SettingValues now) {
    return new Appropriation.Accounts(
        now.account(Setting.RESULT_PROFIT_ACCOUNT),
        now.account(Setting.RESULT_LOSS_ACCOUNT),
        now.account(Setting.LEGAL_RESERVE_ACCOUNT),
        now.account(Setting.RETAINED_PROFIT_ACCOUNT),
        now.account(Setting.RETAINED_LOSS_ACCOUNT),
        now.account(Setting.DIVIDENDS_ACCOUNT));
  }
}
