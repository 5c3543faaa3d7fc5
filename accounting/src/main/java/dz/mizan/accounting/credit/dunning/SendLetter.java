package dz.mizan.accounting.credit.dunning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends a letter, or drops it. */
@ApplicationScoped
class SendLetter {
  // Or promised: a payment plan was agreed on since the letter was proposed.
  private static final String PAID =
      """
      update dunning_item i set live = false
      from open_item o
      where i.letter_id = $1 and o.entry_id = i.entry_id and o.line_no = i.line_no
        and (o.remaining <= 0 or exists (
          select from payment_plan_item p
          where p.entry_id = i.entry_id and p.line_no = i.line_no and p.live))
      """;
  private static final String REFRESH =
      """
      update dunning_item i set remaining = o.remaining
      from open_item o
      where i.letter_id = $1 and i.live and o.entry_id = i.entry_id and o.line_no = i.line_no
      """;
  private static final String SEND =
      """
      update dunning_letter set status = 'SENT', number = $2, sent_on = $3, total = $4,
        content = $5::text::jsonb, version = version + 1
      where id = $1
      """;

  private final Letters letters;
  private final WriteLetter writeLetter;
  private final Numbers numbers;
  private final Outbox outbox;
  private final Audit audit;
  private final ObjectMapper json;

  SendLetter(
      Letters letters,
      WriteLetter writeLetter,
      Numbers numbers,
      Outbox outbox,
      Audit audit,
      ObjectMapper json) {
    this.letters = letters;
    this.writeLetter = writeLetter;
    this.numbers = numbers;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
  }

  /**
   * Numbers the letter, with what is still to be paid, for good.
   *
   * @throws WrongLetterStatus if it was sent or dropped
   * @throws NothingDue if everything was paid, or is in a payment plan, meanwhile
   */
  Uni<LetterView> handle(UUID id) {
    return locked(id, LetterStatus.SENT)
        .call(() -> CompanySql.execute(PAID, id).chain(() -> CompanySql.execute(REFRESH, id)))
        .chain(writeLetter::now)
        .invoke(
            content -> {
              if (content.invoices().isEmpty()) {
                throw new NothingDue();
              }
            })
        .chain(content -> send(id, content))
        .chain(() -> letters.require(id));
  }

  private Uni<Void> send(UUID id, LetterContent draft) {
    return numbers
        .next("RL", draft.on())
        .chain(
            number -> {
              var content = draft.numbered(number);
              return CompanySql.execute(
                      SEND, id, number, content.on(), content.total(), write(content))
                  .chain(() -> letters.require(id))
                  .chain(letter -> tell(DunningSent.of(letter, number, content)));
            });
  }

  private Uni<Void> tell(DunningSent event) {
    return outbox
        .append(DunningSent.TYPE, event.letterId(), 1, event)
        .chain(() -> audit.record("dunning.sent", "dunning-letter", event.letterId(), null, event));
  }

  /**
   * Takes the letter back; its invoices may be proposed again.
   *
   * @throws WrongLetterStatus if it was sent or dropped
   */
  Uni<LetterView> drop(UUID id) {
    return locked(id, LetterStatus.DROPPED)
        .call(
            () ->
                CompanySql.execute("update dunning_item set live = false where letter_id = $1", id)
                    .chain(
                        () ->
                            CompanySql.execute(
                                "update dunning_letter set status = 'DROPPED',"
                                    + " version = version + 1 where id = $1",
                                id)))
        .chain(
            before ->
                letters
                    .require(id)
                    .call(
                        after ->
                            audit.record("dunning.dropped", "dunning-letter", id, before, after)));
  }

  private Uni<LetterView> locked(UUID id, LetterStatus next) {
    return letters
        .requireLocked(id)
        .invoke(
            letter -> {
              if (!letter.status().canBecome(next)) {
                throw new WrongLetterStatus(letter.status());
              }
            });
  }

  private String write(LetterContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("letter cannot be written", e);
    }
  }
}
