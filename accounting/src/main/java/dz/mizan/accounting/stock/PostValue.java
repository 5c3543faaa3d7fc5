package dz.mizan.accounting.stock;

import dz.mizan.accounting.entry.DraftEntry;
import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what stock costs or loses without a movement of it. */
@ApplicationScoped
class PostValue {
  private static final int MAX_SCALE = 30;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  private final PreparedCompanies prepared;
  private final PostingRules rules;
  private final PostEntry postEntry;

  PostValue(PreparedCompanies prepared, PostingRules rules, PostEntry postEntry) {
    this.prepared = prepared;
    this.rules = rules;
    this.postEntry = postEntry;
  }

  /**
   * What is to be booked.
   *
   * @param rule the kind of the posting rule
   * @param sign of the posting rule
   * @param amount not negative, two decimals; zero makes no entry
   * @param on the day of the entry; that of the event if missing
   * @param origin the event as entries name it
   * @param subject what the event is about
   */
  record Value(
      String rule,
      int sign,
      BigDecimal amount,
      @Nullable LocalDate on,
      @Nullable String reference,
      String origin,
      UUID subject) {
    Value {
      // Before setScale, as in StockMoved.
      if (amount.signum() < 0 || amount.scale() > MAX_SCALE || amount.compareTo(TOO_LARGE) >= 0) {
        throw new IllegalArgumentException("amount does not fit into the books");
      }
      amount = amount.setScale(2);
    }
  }

  Uni<Void> handle(ReceivedEvent event, Value value) {
    if (value.amount().signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(() -> rules.require(value.rule(), value.sign()))
        .chain(rule -> postEntry.handle(entry(event, value, rule)))
        .replaceWithVoid();
  }

  private static DraftEntry entry(ReceivedEvent event, Value value, PostingRule rule) {
    var on = value.on();
    return DraftEntry.of(
        PostStockMoved.JOURNAL,
        on == null ? event.time().atZone(rule.zone()).toLocalDate() : on,
        rule.label(),
        PostStockMoved.reference(value.reference()),
        List.of(
            DraftEntry.Line.debit(rule.debit(), value.amount()),
            DraftEntry.Line.credit(rule.credit(), value.amount())),
        Origin.event(value.origin(), event.id(), value.subject()));
  }
}
