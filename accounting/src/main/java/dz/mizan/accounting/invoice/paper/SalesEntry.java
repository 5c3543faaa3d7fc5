package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry of an invoice: debit the customer with what he is to pay, on the first line; credit
 * income by account, the TVA of each rate, the stamp duty. That of a credit note is the other way
 * round.
 */
final class SalesEntry {
  private static final String JOURNAL = "VE";
  private static final int MAX_LABEL = 200;

  private final SettingValues values;
  private final UUID partnerId;
  // An invoice credits income, a credit note debits it.
  private final boolean credits;
  private final List<DraftEntry.Line> lines = new ArrayList<>();

  private SalesEntry(SettingValues values, UUID partnerId, boolean credits) {
    this.values = values;
    this.partnerId = partnerId;
    this.credits = credits;
  }

  /**
   * The entry; the lines of the parts name their accounts.
   *
   * @param number of the document
   * @param receivable the customer's account
   */
  static DraftEntry of(ComposePaper.Parts parts, String number, String receivable) {
    var document = parts.document();
    var invoice = document.kind() == DocumentKind.INVOICE;
    var entry = new SalesEntry(parts.values(), document.partnerId(), invoice);
    entry.customer(receivable, parts);
    entry.income(parts.priced().lines());
    entry.tva(parts.priced());
    entry.add(
        parts.values().account(Setting.STAMP_DUTY_ACCOUNT), parts.stampDuty(), "Timbre", false);
    return DraftEntry.of(
        JOURNAL,
        parts.date(),
        label((invoice ? "Facture " : "Avoir ") + number, parts.customer().name()),
        number,
        entry.lines,
        Origin.document(document.kind().word(), document.id()));
  }

  private static String label(String what, String who) {
    var label = what + " - " + who;
    return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) : label;
  }

  private void customer(String account, ComposePaper.Parts parts) {
    var amount = parts.netToPay();
    if (amount.signum() != 0) {
      var line =
          credits
              ? DraftEntry.Line.debit(account, amount)
              : DraftEntry.Line.credit(account, amount);
      var due = parts.dueDate();
      lines.add(line.partner(partnerId).due(due == null ? parts.date() : due));
    }
  }

  private void income(List<DocumentLine> sold) {
    Map<String, BigDecimal> income = new LinkedHashMap<>();
    Map<String, BigDecimal> owed = new LinkedHashMap<>();
    for (var line : sold) {
      var account = line.account();
      if (account == null) {
        throw new IllegalStateException("a line without account");
      }
      (line.kind().isOwed() ? owed : income).merge(account, line.net(), BigDecimal::add);
    }
    income.forEach((account, amount) -> add(account, amount, null, false));
    owed.forEach((account, amount) -> add(account, amount, null, true));
  }

  private void tva(PricedLines priced) {
    var account = values.account(Setting.TVA_COLLECTED_ACCOUNT);
    for (var group : priced.totals().groups()) {
      add(
          account,
          group.tva(),
          "TVA " + group.tvaPercent().stripTrailingZeros().toPlainString() + " %",
          false);
    }
  }

  private void add(String account, BigDecimal amount, @Nullable String label, boolean ofPartner) {
    if (amount.signum() == 0) {
      return;
    }
    var line =
        (amount.signum() > 0) == credits
            ? DraftEntry.Line.credit(account, amount.abs())
            : DraftEntry.Line.debit(account, amount.abs());
    if (label != null) {
      line = line.label(label);
    }
    lines.add(ofPartner ? line.partner(partnerId) : line);
  }
}
