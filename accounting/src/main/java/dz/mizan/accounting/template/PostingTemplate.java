package dz.mizan.accounting.template;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of event is booked.
 *
 * @param label of the entry, in French as the books are
 * @param zone the company's
 * @param changed whether the company has made it its own
 */
public record PostingTemplate(
    String kind,
    String journal,
    String label,
    List<Line> lines,
    ZoneId zone,
    boolean changed,
    long version) {
  private static final int MAX_LABEL = 200;

  /**
   * A line that is made of one amount.
   *
   * @param account its number, or {@code @} and a party
   * @param amount the name of one of the kind's amounts
   * @param partner whether the line is of the event's partner
   */
  @RegisterForReflection
  public record Line(
      Side side, String account, String amount, @Nullable String label, boolean partner) {

    boolean isOfParty() {
      return account.startsWith("@");
    }
  }

  /**
   * The entry of an event; empty where nothing is to be booked.
   *
   * @param accounts of the parties by name, without {@code @}
   */
  public Optional<DraftEntry> entry(
      Facts facts, Map<String, String> accounts, @Nullable Origin origin) {
    var booked = lines(facts, accounts);
    return booked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DraftEntry.of(journal, facts.date(zone), label, facts.reference(), booked, origin));
  }

  /** The template that takes back what this one books. */
  public PostingTemplate reversed() {
    var reversal = "Annulation : " + label;
    return new PostingTemplate(
        kind,
        journal,
        reversal.length() > MAX_LABEL ? reversal.substring(0, MAX_LABEL) : reversal,
        lines.stream()
            .map(l -> new Line(l.side().other(), l.account(), l.amount(), l.label(), l.partner()))
            // Debits come first, as people write.
            .sorted(java.util.Comparator.comparing(Line::side))
            .toList(),
        zone,
        changed,
        version);
  }

  /** Debits less credits. */
  BigDecimal imbalance(Facts facts) {
    return lines.stream()
        .map(
            line -> {
              var amount = facts.value(line.amount(), amountNames());
              return line.side() == Side.DEBIT ? amount : amount.negate();
            })
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<DraftEntry.Line> lines(Facts facts, Map<String, String> accounts) {
    var booked = new ArrayList<DraftEntry.Line>();
    for (var line : lines) {
      var amount = facts.value(line.amount(), amountNames());
      if (amount.signum() != 0) {
        booked.add(line(line, amount, facts, accounts));
      }
    }
    return Stream.concat(booked.stream(), facts.lines().stream()).toList();
  }

  private static DraftEntry.Line line(
      Line line, BigDecimal amount, Facts facts, Map<String, String> accounts) {
    var side = amount.signum() > 0 ? line.side() : line.side().other();
    var account = line.isOfParty() ? accounts.get(line.account().substring(1)) : line.account();
    if (account == null) {
      throw new IllegalArgumentException("no account " + line.account());
    }
    var booked =
        side == Side.DEBIT
            ? DraftEntry.Line.debit(account, amount.abs())
            : DraftEntry.Line.credit(account, amount.abs());
    if (line.label() != null) {
      booked = booked.label(line.label());
    }
    var partner = line.partner() || line.isOfParty() ? facts.partner() : null;
    if (partner != null) {
      booked = booked.partner(partner);
      var due = facts.due();
      booked = due == null ? booked : booked.due(due);
    }
    return booked;
  }

  private List<String> amountNames() {
    return lines.stream().map(Line::amount).toList();
  }
}
