package dz.mizan.accounting.invoice.quote;

import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentState;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what the customer says to a quote, and makes an invoice of it. */
@ApplicationScoped
class MoveQuote {
  private static final Set<DocumentStatus> OPEN =
      Set.of(DocumentStatus.SENT, DocumentStatus.ACCEPTED);

  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final PriceLines price;
  private final WriteDocument write;

  MoveQuote(SalesDocuments documents, DocumentLines lines, PriceLines price, WriteDocument write) {
    this.documents = documents;
    this.lines = lines;
    this.price = price;
    this.write = write;
  }

  /**
   * @throws DocumentRefusals.WrongStatus if it is not sent, or has expired
   */
  Uni<SalesDocument> accept(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .call(this::requireValid)
        .chain(quote -> move(quote, DocumentStatus.ACCEPTED, "accepted"));
  }

  /**
   * @throws DocumentRefusals.WrongStatus if it is not sent
   */
  Uni<SalesDocument> refuse(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch).chain(quote -> move(quote, DocumentStatus.REFUSED, "refused"));
  }

  /**
   * Makes the draft of an invoice of a quote that was sent, which counts as accepted.
   *
   * @return the invoice
   * @throws DocumentRefusals.AlreadyInvoiced if there is one already that is not cancelled
   */
  Uni<SalesDocument> invoice(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .invoke(
            quote -> {
              if (!OPEN.contains(quote.status())) {
                throw new DocumentRefusals.WrongStatus(DocumentKind.QUOTE, quote.status());
              }
            })
        .chain(
            quote ->
                quote.status() == DocumentStatus.ACCEPTED
                    ? Uni.createFrom().item(quote)
                    : requireValid(quote)
                        .chain(() -> move(quote, DocumentStatus.ACCEPTED, "accepted")))
        .chain(this::copy);
  }

  private Uni<SalesDocument> copy(SalesDocument quote) {
    var head =
        DocumentHead.invoice(
                quote.partnerId(), quote.discountPercent(), SalesDocument.Source.QUOTE, quote.id())
            .terms(quote.paymentMode(), quote.paymentTermsDays())
            .texts(quote.reference() == null ? quote.number() : quote.reference(), quote.notes());
    return Today.date()
        .chain(
            today ->
                lines.of(quote.id()).chain(all -> price.price(all, quote.discountPercent(), today)))
        .chain(priced -> write.create(head, priced, List.of()));
  }

  private Uni<SalesDocument> locked(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.QUOTE, id)
        .invoke(
            quote -> {
              if (ifMatch != null) {
                Versions.check(ifMatch, quote.version());
              }
            });
  }

  private Uni<Void> requireValid(SalesDocument quote) {
    return Today.date()
        .invoke(
            today -> {
              if (quote.status() == DocumentStatus.SENT && isOver(quote.validUntil(), today)) {
                throw new DocumentRefusals.WrongStatus(DocumentKind.QUOTE, DocumentState.EXPIRED);
              }
            })
        .replaceWithVoid();
  }

  private static boolean isOver(@Nullable LocalDate until, LocalDate today) {
    return until != null && until.isBefore(today);
  }

  private Uni<SalesDocument> move(SalesDocument quote, DocumentStatus next, String verb) {
    quote.requireMove(next);
    return documents.move(quote.id(), next).call(after -> write.note(verb, quote, after));
  }
}
