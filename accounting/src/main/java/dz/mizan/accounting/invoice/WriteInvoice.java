package dz.mizan.accounting.invoice;

import dz.mizan.accounting.invoice.document.Deposits;
import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes drafts of invoices. */
@ApplicationScoped
class WriteInvoice {
  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final Identities identities;
  private final Deposits deposits;
  private final PriceLines price;
  private final WriteDocument write;

  WriteInvoice(
      SalesDocuments documents,
      DocumentLines lines,
      Identities identities,
      Deposits deposits,
      PriceLines price,
      WriteDocument write) {
    this.documents = documents;
    this.lines = lines;
    this.identities = identities;
    this.deposits = deposits;
    this.price = price;
    this.write = write;
  }

  /**
   * Writes a draft; no number is taken, nothing is booked.
   *
   * @throws DocumentRefusals.UnknownCustomer if the company has no such active customer
   * @throws DocumentRefusals.WrongDeposit if a deposit cannot be taken off
   */
  Uni<SalesDocument> create(InvoiceRequest request) {
    return priced(request)
        .chain(
            priced ->
                write.create(
                    head(request, SalesDocument.Source.HAND, null), priced, request.takenOff()));
  }

  /**
   * Gives a draft other contents.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws DocumentRefusals.NotDraft if it is no draft any more
   */
  Uni<SalesDocument> change(UUID id, @Nullable String ifMatch, InvoiceRequest request) {
    return documents
        .requireLocked(DocumentKind.INVOICE, id)
        .invoke(SalesDocument::requireDraft)
        .invoke(draft -> Versions.check(ifMatch, draft.version()))
        .chain(
            draft ->
                priced(request)
                    .chain(priced -> lines.of(id).map(priced::keeping))
                    .chain(
                        priced ->
                            write.change(
                                draft,
                                head(request, draft.source(), draft.sourceId()),
                                priced,
                                request.takenOff())));
  }

  /**
   * @throws DocumentRefusals.NotDraft if it is no draft any more
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.INVOICE, id)
        .invoke(SalesDocument::requireDraft)
        .invoke(draft -> Versions.check(ifMatch, draft.version()))
        .chain(write::delete);
  }

  private Uni<PricedLines> priced(InvoiceRequest request) {
    return identities
        .requireCustomer(request.partnerId())
        .chain(Today::date)
        .invoke(today -> checkDates(request, today))
        .chain(
            today ->
                deposits
                    .deductions(request.partnerId(), request.takenOff())
                    .chain(
                        deductions ->
                            price.handle(
                                request.lines(),
                                request.discount(),
                                request.date() == null ? today : request.date(),
                                deductions)));
  }

  private static void checkDates(InvoiceRequest request, LocalDate today) {
    var date = request.date() == null ? today : request.date();
    if (date.getYear() < 2000 || date.isAfter(today)) {
      throw new DocumentRefusals.Invalid("date", "must be of this century and not after today");
    }
    var due = request.dueDate();
    if (due != null && (due.isBefore(date) || due.isAfter(date.plusYears(2)))) {
      throw new DocumentRefusals.Invalid(
          "dueDate", "must not be before the date, nor two years after it");
    }
  }

  private static DocumentHead head(
      InvoiceRequest request, SalesDocument.Source source, @Nullable UUID sourceId) {
    return DocumentHead.invoice(request.partnerId(), request.discount(), source, sourceId)
        .terms(request.paymentMode(), request.paymentTermsDays())
        .texts(request.reference(), request.notes())
        .on(request.date(), request.dueDate());
  }
}
