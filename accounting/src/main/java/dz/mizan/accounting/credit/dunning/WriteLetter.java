package dz.mizan.accounting.credit.dunning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.accounting.credit.Head;
import dz.mizan.accounting.credit.Heads;
import dz.mizan.accounting.partner.Partners;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Says what a letter says: as it was sent, or as it would be now. */
@ApplicationScoped
class WriteLetter {
  private final Letters letters;
  private final DunningLevels levels;
  private final Heads heads;
  private final Partners partners;
  private final ObjectMapper json;

  WriteLetter(
      Letters letters, DunningLevels levels, Heads heads, Partners partners, ObjectMapper json) {
    this.letters = letters;
    this.levels = levels;
    this.heads = heads;
    this.partners = partners;
    this.json = json;
  }

  /**
   * @throws dz.mizan.common.web.NotFound if the company has no such letter
   */
  Uni<LetterContent> of(UUID id) {
    return letters
        .require(id)
        .chain(
            letter ->
                letters
                    .content(id)
                    .chain(kept -> kept == null ? now(letter) : Uni.createFrom().item(read(kept))));
  }

  /** As it would be sent now. */
  Uni<LetterContent> now(LetterView letter) {
    return levels
        .require(letter.level())
        .chain(
            level ->
                heads
                    .company()
                    .chain(
                        today ->
                            partners
                                .require(letter.customerId())
                                .chain(
                                    customer ->
                                        letters
                                            .dueNow(letter.id())
                                            .map(
                                                invoices ->
                                                    new LetterContent(
                                                        today.head(),
                                                        Head.Addressee.of(customer),
                                                        null,
                                                        today.on(),
                                                        today.currency(),
                                                        level.fee(letter.fee()),
                                                        invoices)))));
  }

  private LetterContent read(String kept) {
    try {
      return json.readValue(kept, LetterContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("letter cannot be read", e);
    }
  }
}
