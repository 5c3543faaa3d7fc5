package dz.mizan.accounting.tva;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which TVA is due on a day, by the code that a product has.
 *
 * <p>The law's rates are here: normal 19 %, reduced 9 % since 1 January 2017 (loi de finances 2017,
 * arts 26 and 27; CTCA arts 21 and 23), 17 % and 7 % before. A company may set its own from a day
 * on; they hold until its next one, or until the law changes.
 */
@ApplicationScoped
public class TvaRates {
  static final String NORMAL = "NORMAL";
  static final String REDUCED = "REDUCED";
  static final String EXEMPT = "EXEMPT";

  private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
  private static final LocalDate FINANCE_ACT_2017 = LocalDate.of(2017, 1, 1);
  static final List<TvaRate> LAW =
      List.of(
          TvaRate.law(NORMAL, EVER, "17.00"),
          TvaRate.law(NORMAL, FINANCE_ACT_2017, "19.00"),
          TvaRate.law(REDUCED, EVER, "7.00"),
          TvaRate.law(REDUCED, FINANCE_ACT_2017, "9.00"),
          TvaRate.law(EXEMPT, EVER, "0.00"));

  /**
   * The rates of that day in the running transaction's company.
   *
   * @return percent, two decimals, by code: {@code NORMAL}, {@code REDUCED}, {@code EXEMPT}
   */
  public Uni<Map<String, BigDecimal>> on(LocalDate day) {
    return CompanySql.execute(
            "select distinct on (code) id, code, valid_from, percent from tva_rate"
                + " where valid_from <= $1 order by code, valid_from desc",
            day)
        .map(
            rows -> {
              var rates = new HashMap<String, BigDecimal>();
              for (var law : LAW) {
                rates.put(law.code(), latest(law.code(), day, null).percent());
              }
              for (var row : rows) {
                var own = TvaRate.of(row);
                rates.put(own.code(), latest(own.code(), day, own).percent());
              }
              return Map.copyOf(rates);
            });
  }

  /** The one that came last; the company's own if both did on the same day. */
  static TvaRate latest(String code, LocalDate day, @Nullable TvaRate own) {
    var law =
        LAW.stream()
            .filter(rate -> rate.code().equals(code) && !rate.validFrom().isAfter(day))
            .reduce((first, second) -> second)
            .orElseGet(() -> TvaRate.law(code, EVER, "0.00"));
    return own == null || own.validFrom().isBefore(law.validFrom()) ? law : own;
  }
}
