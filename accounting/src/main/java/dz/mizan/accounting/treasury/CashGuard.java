package dz.mizan.accounting.treasury;

import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sees to it that no more leaves a till than is in it. */
@ApplicationScoped
public class CashGuard {
  /** What a company that is only warned is told. */
  public static final String CASH_BELOW_ZERO = "cash-below-zero";

  private final TreasuryAccounts accounts;

  CashGuard(TreasuryAccounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Looks at that day and all later ones. The account must be locked, so that two do not take the
   * same money.
   *
   * @return warnings
   * @throws NotEnoughCash if the till would be left with less than nothing and the company refuses
   *     that
   */
  public Uni<List<String>> check(
      TreasuryAccount account, LocalDate day, BigDecimal out, SettingValues settings) {
    if (!account.isTill()) {
      return Uni.createFrom().item(List.of());
    }
    return accounts
        .leastFrom(account, day)
        .map(
            least -> {
              if (least.compareTo(out) >= 0) {
                return List.of();
              }
              if (settings.flag(Setting.CASH_BELOW_ZERO_REFUSED)) {
                throw new NotEnoughCash(account, least, out);
              }
              return List.of(CASH_BELOW_ZERO);
            });
  }
}
