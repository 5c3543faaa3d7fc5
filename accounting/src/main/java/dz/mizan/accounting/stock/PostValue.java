package dz.mizan.accounting.stock;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.template.Facts;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books what stock costs or loses without a movement of it. */
@ApplicationScoped
class PostValue {
  private final PreparedCompanies prepared;
  private final PostFacts post;

  PostValue(PreparedCompanies prepared, PostFacts post) {
    this.prepared = prepared;
    this.post = post;
  }

  /**
   * What is to be booked.
   *
   * @param what of the posting template
   * @param sign of the posting template
   * @param amount not negative, two decimals; zero makes no entry
   * @param on the day of the entry; that of the event if missing
   * @param origin the event as entries name it
   * @param subject what the event is about
   */
  record Value(
      String what,
      int sign,
      BigDecimal amount,
      @Nullable LocalDate on,
      @Nullable String reference,
      String origin,
      UUID subject) {
    Value {
      amount = PostValue.amount(amount);
    }
  }

  /**
   * @throws IllegalArgumentException if it is negative or does not fit into the books
   */
  static BigDecimal amount(BigDecimal value) {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("amount is negative");
    }
    return Facts.amount(value);
  }

  Uni<Void> handle(ReceivedEvent event, Value value) {
    if (value.amount().signum() == 0) {
      return Uni.createFrom().voidItem();
    }
    return prepared
        .require(event.companyId())
        .chain(
            () ->
                post.handle(
                    StockKinds.name(value.what(), value.sign()),
                    StockKinds.facts(value.on(), event.time(), value.reference(), value.amount()),
                    Origin.event(value.origin(), event.id(), value.subject())))
        .replaceWithVoid();
  }
}
