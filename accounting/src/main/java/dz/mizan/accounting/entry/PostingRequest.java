package dz.mizan.accounting.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code post_entries} takes as JSON: entries, and apart from them their lines. */
final class PostingRequest {
  private PostingRequest() {}

  /**
   * @param n from 1; the entry's lines have the same
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      int n,
      UUID id,
      String journal,
      LocalDate date,
      String label,
      @Nullable String reference,
      String kind,
      @Nullable UUID reverses,
      @Nullable String origin,
      @Nullable UUID originEvent,
      @Nullable UUID originId,
      int lineCount,
      BigDecimal total,
      UUID eventId,
      EntryPosted event) {

    static Entry of(int n, UUID id, UUID eventId, DraftEntry draft) {
      var origin = draft.origin();
      return new Entry(
          n,
          id,
          draft.journal(),
          draft.date(),
          draft.label(),
          draft.reference(),
          draft.kind().name(),
          draft.reverses(),
          origin == null ? null : origin.type(),
          origin == null ? null : origin.eventId(),
          origin == null ? null : origin.id(),
          draft.lines().size(),
          draft.total(),
          eventId,
          EntryPosted.of(id, draft));
    }
  }

  /** What of an entry is needed to check it. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ToCheck(int n, @Nullable String journal, LocalDate date) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      int n,
      int line,
      String account,
      BigDecimal debit,
      BigDecimal credit,
      @Nullable String label,
      @Nullable UUID partner,
      @Nullable String costCentre,
      @Nullable String project,
      @Nullable String currency,
      @Nullable BigDecimal currencyAmount,
      @Nullable LocalDate due) {

    static Line of(int n, int line, DraftEntry.Line draft) {
      var foreign = draft.foreign();
      return new Line(
          n,
          line,
          draft.account(),
          draft.debit(),
          draft.credit(),
          draft.label(),
          draft.partner(),
          draft.costCentre(),
          draft.project(),
          foreign == null ? null : foreign.currency(),
          foreign == null ? null : foreign.amount(),
          draft.due());
    }
  }
}
