package dz.mizan.accounting.invoice.quote;

import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.invoice.paper.Identities;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes drafts of quotes. */
@ApplicationScoped
class WriteQuote {
  private final SalesDocuments documents;
  private final Identities identities;
  private final PriceLines price;
  private final WriteDocument write;

  WriteQuote(
      SalesDocuments documents, Identities identities, PriceLines price, WriteDocument write) {
    this.documents = documents;
    this.identities = identities;
    this.price = price;
    this.write = write;
  }

  /**
   * Writes a draft; no number is taken.
   *
   * @throws DocumentRefusals.UnknownCustomer if the company has no such active customer
   */
  Uni<SalesDocument> create(QuoteRequest request) {
    return priced(request).chain(priced -> write.create(head(request), priced, List.of()));
  }

  /**
   * Gives a draft other contents.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws DocumentRefusals.NotDraft if it was sent
   */
  Uni<SalesDocument> change(UUID id, @Nullable String ifMatch, QuoteRequest request) {
    return locked(id, ifMatch)
        .chain(
            draft ->
                priced(request)
                    .chain(priced -> write.change(draft, head(request), priced, List.of())));
  }

  /**
   * @throws DocumentRefusals.NotDraft if it was sent
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch).chain(write::delete);
  }

  private Uni<SalesDocument> locked(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.QUOTE, id)
        .invoke(SalesDocument::requireDraft)
        .invoke(draft -> Versions.check(ifMatch, draft.version()));
  }

  private Uni<PricedLines> priced(QuoteRequest request) {
    return identities
        .requireCustomer(request.partnerId())
        .chain(Today::date)
        .invoke(
            today -> {
              var until = request.validUntil();
              if (until != null && (until.isBefore(today) || until.isAfter(today.plusYears(2)))) {
                throw new DocumentRefusals.Invalid(
                    "validUntil", "must not be past, nor two years ahead");
              }
            })
        .chain(today -> price.handle(request.lines(), request.discount(), today, List.of()));
  }

  private static DocumentHead head(QuoteRequest request) {
    return new DocumentHead(
        DocumentKind.QUOTE,
        request.partnerId(),
        null,
        null,
        request.validUntil(),
        request.paymentMode(),
        request.paymentTermsDays(),
        request.reference(),
        request.notes(),
        null,
        request.discount(),
        null,
        false,
        SalesDocument.Source.HAND,
        null);
  }
}
