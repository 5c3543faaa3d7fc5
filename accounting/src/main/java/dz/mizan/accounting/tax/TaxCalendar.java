package dz.mizan.accounting.tax;

import dz.mizan.accounting.balance.Balances;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When what is due: the G50 within the first 20 days of the next month (CTCA art. 76-1 [V]), also
 * if it is nil, and the advances on IBS (CIDTA art. 356 [V2]). Both are settings.
 */
@ApplicationScoped
class TaxCalendar {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Balances balances;
  private final Settings settings;
  private final TaxReturns returns;

  TaxCalendar(Balances balances, Settings settings, TaxReturns returns) {
    this.balances = balances;
    this.settings = settings;
    this.returns = returns;
  }

  /** The dates of a year. */
  @Schema(name = "TaxCalendar")
  @RegisterForReflection
  record View(@Schema(examples = "2026") int year, List<Item> items) {}

  /**
   * Something that is due.
   *
   * @param period what it is for; a month for the G50
   */
  @Schema(name = "TaxCalendarItem")
  @RegisterForReflection
  record Item(
      @Schema(examples = "G50", description = "G50 or IBS_ADVANCE") String kind,
      @Schema(examples = "2026-10") String period,
      @Schema(examples = "2026-11-20") LocalDate dueOn,
      @Schema(examples = "OPEN", description = "DONE, OPEN or LATE; an advance that is past is DUE")
          String state) {}

  static LocalDate dueOn(YearMonth month, SettingValues values) {
    var next = month.plusMonths(1);
    int day = values.integer(Setting.G50_DUE_DAY);
    return next.atDay(Math.clamp(day, 1, next.lengthOfMonth()));
  }

  /**
   * @param year null for the current one in the company's zone
   */
  Uni<View> read(@Nullable Integer year) {
    return balances
        .ledger(year)
        .chain(
            ledger ->
                settings
                    .current()
                    .chain(
                        values ->
                            returns
                                .declaredIn(ledger.year())
                                .chain(
                                    declared ->
                                        returns
                                            .first(ledger.today())
                                            .map(first -> view(ledger, values, declared, first)))));
  }

  // Before the first month there is nothing to declare, or it is in the first return.
  private static View view(
      Balances.Ledger ledger, SettingValues values, List<Integer> declared, YearMonth first) {
    var items = new ArrayList<Item>();
    for (int month = 1; month <= 12; month++) {
      var of = YearMonth.of(ledger.year(), month);
      var dueOn = dueOn(of, values);
      var open = dueOn.isBefore(ledger.today()) ? "LATE" : "OPEN";
      boolean isDone = declared.contains(month) || of.isBefore(first);
      items.add(new Item("G50", of.toString(), dueOn, isDone ? "DONE" : open));
    }
    SPACE
        .splitAsStream(values.text(Setting.IBS_ADVANCE_DAYS).strip())
        .forEach(day -> advance(items, ledger, day));
    items.sort(Comparator.comparing(Item::dueOn));
    return new View(ledger.year(), items);
  }

  // A setting that is no day is left out.
  private static void advance(List<Item> items, Balances.Ledger ledger, String day) {
    try {
      var dueOn = MonthDay.parse("--" + day).atYear(ledger.year());
      items.add(
          new Item(
              "IBS_ADVANCE",
              Integer.toString(ledger.year()),
              dueOn,
              dueOn.isBefore(ledger.today()) ? "DUE" : "OPEN"));
    } catch (DateTimeException e) {
      // Nothing to show.
    }
  }
}
