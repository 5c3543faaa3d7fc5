package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.Deposits;
import dz.mizan.accounting.invoice.document.DocumentHead;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes drafts of credit notes. */
@ApplicationScoped
public class WriteCreditNote {
  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final Deposits deposits;
  private final WriteDocument drafts;

  WriteCreditNote(
      SalesDocuments documents, DocumentLines lines, Deposits deposits, WriteDocument drafts) {
    this.documents = documents;
    this.lines = lines;
    this.deposits = deposits;
    this.drafts = drafts;
  }

  /**
   * What a credit note says apart from its lines.
   *
   * @param cancels whether it takes back all of an invoice that nobody has paid
   */
  record About(
      @Nullable LocalDate date,
      @Nullable String reason,
      @Nullable String notes,
      boolean cancels,
      SalesDocument.Source source,
      @Nullable UUID sourceId) {}

  /**
   * Writes a draft; nothing of the invoice is taken back yet.
   *
   * @throws CreditRefusals.MoreThanLeft if less is left of the invoice
   * @throws DocumentRefusals.WrongStatus if the invoice is not issued, or cancelled
   */
  Uni<SalesDocument> create(CreditNoteRequest request) {
    return documents
        .require(DocumentKind.INVOICE, request.invoiceId())
        .call(this::requireCreditable)
        .call(invoice -> checkDate(request.date(), invoice))
        .chain(
            invoice ->
                price(invoice, request.wanted())
                    .chain(
                        priced -> drafts.create(head(invoice, about(request)), priced, List.of())));
  }

  /** Writes a draft of what is priced already. */
  Uni<SalesDocument> create(SalesDocument invoice, About about, PricedLines priced) {
    return drafts.create(head(invoice, about), priced, List.of());
  }

  /**
   * Gives a draft other contents; its invoice stays.
   *
   * @throws Versions.StaleVersion if somebody else changed it meanwhile
   * @throws DocumentRefusals.NotDraft if it is no draft any more
   */
  Uni<SalesDocument> change(UUID id, @Nullable String ifMatch, CreditNoteRequest request) {
    return locked(id, ifMatch)
        .chain(
            draft -> {
              var invoiceId = request.invoiceId();
              if (!invoiceId.equals(draft.corrects())) {
                throw new DocumentRefusals.Invalid("invoiceId", "cannot be changed");
              }
              return documents
                  .require(DocumentKind.INVOICE, invoiceId)
                  .call(this::requireCreditable)
                  .call(invoice -> checkDate(request.date(), invoice))
                  .chain(
                      invoice ->
                          price(invoice, request.wanted())
                              .chain(
                                  priced ->
                                      drafts.change(
                                          draft,
                                          head(invoice, about(request)),
                                          priced,
                                          List.of())));
            });
  }

  /**
   * @throws DocumentRefusals.NotDraft if it is no draft any more
   */
  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch).chain(drafts::delete);
  }

  private Uni<SalesDocument> locked(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.CREDIT_NOTE, id)
        .invoke(SalesDocument::requireDraft)
        .invoke(draft -> Versions.check(ifMatch, draft.version()));
  }

  /**
   * @throws DocumentRefusals.WrongStatus if the invoice is not issued, or cancelled
   * @throws CreditRefusals.DepositDeducted if a final invoice takes it off
   */
  Uni<Void> requireCreditable(SalesDocument invoice) {
    if (invoice.status() != DocumentStatus.ISSUED) {
      throw new DocumentRefusals.WrongStatus(DocumentKind.INVOICE, invoice.status());
    }
    return deposits
        .isDeducted(invoice.id())
        .invoke(
            deducted -> {
              if (deducted) {
                throw new CreditRefusals.DepositDeducted();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Void> checkDate(@Nullable LocalDate date, SalesDocument invoice) {
    return Today.date()
        .invoke(
            today -> {
              if (date != null && (date.isAfter(today) || date.isBefore(invoice.requireDated()))) {
                throw new DocumentRefusals.Invalid(
                    "date", "must not be before the invoice, nor after today");
              }
            })
        .replaceWithVoid();
  }

  private Uni<PricedLines> price(SalesDocument invoice, List<PriceCredit.Wanted> wanted) {
    return lines
        .of(invoice.id())
        .chain(
            invoiced ->
                lines
                    .rates(invoice.id())
                    .map(
                        rates ->
                            wanted.isEmpty()
                                ? PriceCredit.rest(invoiced, rates)
                                : PriceCredit.of(invoiced, rates, wanted)));
  }

  private static About about(CreditNoteRequest request) {
    return new About(
        request.date(),
        request.reason().strip(),
        request.notes(),
        false,
        SalesDocument.Source.HAND,
        null);
  }

  private static DocumentHead head(SalesDocument invoice, About about) {
    return new DocumentHead(
        DocumentKind.CREDIT_NOTE,
        invoice.partnerId(),
        about.date(),
        null,
        null,
        null,
        null,
        invoice.reference(),
        about.notes(),
        about.reason(),
        invoice.discountPercent(),
        invoice.id(),
        about.cancels(),
        about.source(),
        about.sourceId());
  }
}
