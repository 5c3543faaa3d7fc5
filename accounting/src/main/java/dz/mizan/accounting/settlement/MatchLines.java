package dz.mizan.accounting.settlement;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.matching.CannotMatch;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.common.tenancy.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Matches lines, and books what is left of those in a foreign currency. */
@ApplicationScoped
class MatchLines {
  private static final String JOURNAL = "OD";
  private static final String LABEL = "Différence de change réalisée";
  private static final BigDecimal CENTIME = new BigDecimal("0.01");

  private final OpenItems items;
  private final Matchings matchings;
  private final PostEntry postEntry;
  private final Settings settings;

  MatchLines(OpenItems items, Matchings matchings, PostEntry postEntry, Settings settings) {
    this.items = items;
    this.matchings = matchings;
    this.postEntry = postEntry;
    this.settings = settings;
  }

  /** A line with how much of it, above zero on the debit side. */
  private record Share(OpenItemView item, BigDecimal signed) {
    Matching.Part part() {
      return new Matching.Part(item.entryId(), item.lineNo(), signed.abs());
    }

    // In the foreign currency, in proportion.
    BigDecimal foreign() {
      var whole = item.currencyAmount();
      return whole == null
          ? BigDecimal.ZERO
          : whole.multiply(signed).divide(item.amount(), CENTIME.scale(), RoundingMode.HALF_UP);
    }
  }

  /**
   * @return the id of the matching
   * @throws CannotMatch if they do not settle each other, or less is open; nothing changes
   */
  Uni<UUID> handle(NewMatching request) {
    var parts = request.parts();
    var id = Ids.next();
    return items
        .find(
            parts.stream().map(NewMatching.NewPart::entryId).toList(),
            parts.stream().map(NewMatching.NewPart::lineNo).toList())
        .map(found -> shares(parts, found))
        .chain(
            shares -> {
              var rest = sum(shares.stream().map(Share::signed).toList());
              var how = request.exchangeDifference();
              return how == null || rest.signum() == 0
                  ? matchings.match(id, parts(shares))
                  : matchWithDifference(id, shares, rest, how);
            })
        .replaceWith(id);
  }

  private Uni<Matching> matchWithDifference(
      UUID id, List<Share> shares, BigDecimal rest, NewMatching.Difference how) {
    var currencies = shares.stream().map(share -> share.item().currency()).distinct().toList();
    var foreign = sum(shares.stream().map(Share::foreign).toList());
    // A partial amount is told in the company's currency, so it may be a centime off in the other.
    var tolerance = CENTIME.multiply(BigDecimal.valueOf(shares.size() - 1L));
    if (currencies.size() != 1
        || currencies.getFirst() == null
        || foreign.abs().compareTo(tolerance) > 0) {
      throw CannotMatch.of("CURRENCIES_DIFFER", 0);
    }
    return settings
        .current()
        .map(
            now ->
                rest.signum() > 0
                    ? now.account(Setting.EXCHANGE_LOSS_ACCOUNT)
                    : now.account(Setting.EXCHANGE_GAIN_ACCOUNT))
        .chain(account -> postEntry.handle(difference(id, shares, rest, account, how)))
        .map(posted -> new Matching.Part(posted.orElseThrow().id(), 1, rest.abs()))
        .chain(
            part ->
                matchings.match(
                    id, Stream.concat(parts(shares).stream(), Stream.of(part)).toList()));
  }

  // A rest on the debit side was never paid: a loss.
  private static DraftEntry difference(
      UUID id, List<Share> shares, BigDecimal rest, String account, NewMatching.Difference how) {
    var first = shares.getFirst().item();
    var amount = rest.abs();
    var lines =
        rest.signum() > 0
            ? List.of(
                DraftEntry.Line.credit(first.account(), amount).partner(first.partnerId()),
                DraftEntry.Line.debit(account, amount))
            : List.of(
                DraftEntry.Line.debit(first.account(), amount).partner(first.partnerId()),
                DraftEntry.Line.credit(account, amount));
    var date = how.date();
    var journal = how.journal();
    return DraftEntry.of(
        journal == null ? JOURNAL : journal,
        date == null ? last(shares) : date,
        LABEL,
        first.reference(),
        lines,
        Origin.document(MatchingView.ORIGIN, id));
  }

  private static LocalDate last(List<Share> shares) {
    return shares.stream()
        .map(share -> share.item().date())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static List<Share> shares(List<NewMatching.NewPart> parts, List<OpenItemView> found) {
    var shares = new ArrayList<Share>();
    IntStream.range(0, parts.size())
        .forEach(
            i -> {
              var part = parts.get(i);
              var item =
                  found.stream()
                      .filter(
                          each ->
                              each.entryId().equals(part.entryId())
                                  && each.lineNo() == part.lineNo())
                      .findFirst()
                      .orElseThrow(() -> CannotMatch.of("UNKNOWN_ITEM", i + 1));
              var amount = part.amount() == null ? item.remaining().abs() : part.amount();
              if (amount.signum() == 0) {
                throw CannotMatch.of("NOT_ENOUGH_OPEN", i + 1);
              }
              shares.add(new Share(item, item.amount().signum() < 0 ? amount.negate() : amount));
            });
    return shares;
  }

  private static List<Matching.Part> parts(List<Share> shares) {
    return shares.stream().map(Share::part).toList();
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
