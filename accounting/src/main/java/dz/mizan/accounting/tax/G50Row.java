package dz.mizan.accounting.tax;

import dz.mizan.accounting.tax.TaxReturnView.G50Line;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the G50 as the company has it.
 *
 * @param code as the form of the year prints it
 * @param selector which percent, which deduction or which accounts; nothing for the others
 */
record G50Row(
    String key,
    String code,
    String labelFr,
    String labelEn,
    String labelAr,
    Source source,
    String selector,
    long version) {

  /** Where the amount of a row comes from. */
  enum Source {
    /** Base and TVA of the percent that the selector says. */
    TVA_RATE,
    /** Turnover without TVA. */
    TVA_EXEMPT,
    TVA_COLLECTED,
    /** On ASSETS or on OTHERS. */
    TVA_DEDUCTIBLE,
    TVA_CREDIT_BEFORE,
    TVA_DUE,
    TVA_CREDIT_AFTER,
    /** What came to be due in the month on accounts that begin with the selector. */
    ACCRUED
  }

  static G50Row of(Row row) {
    return new G50Row(
        row.getString("key"),
        row.getString("code"),
        row.getString("label_fr"),
        row.getString("label_en"),
        row.getString("label_ar"),
        Source.valueOf(row.getString("source")),
        row.getString("selector"),
        row.getLong("version"));
  }

  /**
   * @param accrued by account, what came to be due in the month
   */
  G50Line line(TvaFigures figures, Map<String, BigDecimal> accrued) {
    return switch (source) {
      case TVA_RATE -> rate(figures);
      case TVA_EXEMPT -> line(figures.exempt(), null);
      case TVA_COLLECTED -> line(null, figures.collected());
      case TVA_DEDUCTIBLE ->
          line(
              null,
              selector.equals("ASSETS")
                  ? figures.deductibleOnAssets()
                  : figures.deductibleOnOthers());
      case TVA_CREDIT_BEFORE -> line(null, figures.creditBefore());
      case TVA_DUE -> line(null, figures.due());
      case TVA_CREDIT_AFTER -> line(null, figures.creditAfter());
      case ACCRUED ->
          line(
              null,
              Rounding.tax(
                  accrued.entrySet().stream()
                      .filter(entry -> entry.getKey().startsWith(selector))
                      .map(Map.Entry::getValue)
                      .reduce(BigDecimal.ZERO, BigDecimal::add)));
    };
  }

  private G50Line rate(TvaFigures figures) {
    var percent = new BigDecimal(selector);
    var nothing = BigDecimal.ZERO.setScale(2);
    return figures.rates().stream()
        .filter(rate -> rate.percent().compareTo(percent) == 0)
        .findFirst()
        .map(rate -> line(rate.base(), rate.tva()))
        .orElseGet(() -> line(nothing, nothing));
  }

  private G50Line line(@Nullable BigDecimal base, @Nullable BigDecimal amount) {
    return new G50Line(key, code, labelFr, labelEn, labelAr, base, amount);
  }
}
