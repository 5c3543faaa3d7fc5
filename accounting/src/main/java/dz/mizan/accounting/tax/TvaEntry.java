package dz.mizan.accounting.tax;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The entry of a return, on the last day of its month: 4457 and 4456 come to zero, what is due or
 * carried forward remains, and the rounding of the return goes to expenses or income.
 */
final class TvaEntry {
  private static final String JOURNAL = "OD";

  private TvaEntry() {}

  /**
   * @return empty if there is nothing to move
   */
  static Optional<DraftEntry> of(
      UUID returnId,
      YearMonth month,
      TvaBalances balances,
      TvaFigures figures,
      SettingValues settings) {
    var lines = new ArrayList<DraftEntry.Line>();
    if (balances.cleared().keySet().stream().allMatch(balances.creditAccount()::equals)) {
      return Optional.empty();
    }
    balances.cleared().forEach((account, balance) -> add(lines, account, balance.negate()));
    add(lines, settings.account(Setting.TVA_DUE_ACCOUNT), figures.due().negate());
    add(lines, settings.account(Setting.TVA_CREDIT_ACCOUNT), figures.creditAfter());
    var left =
        lines.stream()
            .map(line -> line.debit().subtract(line.credit()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    add(
        lines,
        settings.account(
            left.signum() > 0
                ? Setting.TAX_ROUNDING_GAIN_ACCOUNT
                : Setting.TAX_ROUNDING_LOSS_ACCOUNT),
        left.negate());
    return Optional.of(
        DraftEntry.of(
            JOURNAL,
            month.atEndOfMonth(),
            "Déclaration de TVA %02d/%d".formatted(month.getMonthValue(), month.getYear()),
            "G50 " + month,
            lines,
            Origin.document("tva-return", returnId)));
  }

  private static void add(List<DraftEntry.Line> lines, String account, BigDecimal amount) {
    if (amount.signum() > 0) {
      lines.add(DraftEntry.Line.debit(account, amount));
    } else if (amount.signum() < 0) {
      lines.add(DraftEntry.Line.credit(account, amount.negate()));
    }
  }
}
