package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cancels an invoice that nobody has paid: a credit note over all of it, with the stamp duty, for
 * nothing was paid in cash. The invoice keeps its number and carries « facture annulée » (décret
 * 05-468 art. 10).
 */
@ApplicationScoped
class CancelInvoice {
  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final WriteCreditNote write;
  private final IssueCreditNote issue;
  private final Credited credited;
  private final WriteDocument drafts;
  private final Outbox outbox;

  CancelInvoice(
      SalesDocuments documents,
      DocumentLines lines,
      WriteCreditNote write,
      IssueCreditNote issue,
      Credited credited,
      WriteDocument drafts,
      Outbox outbox) {
    this.documents = documents;
    this.lines = lines;
    this.write = write;
    this.issue = issue;
    this.credited = credited;
    this.drafts = drafts;
    this.outbox = outbox;
  }

  /**
   * Cancels an issued invoice; one that is cancelled stays as it is.
   *
   * @throws DocumentRefusals.WrongStatus if it is a draft
   * @throws CreditRefusals.InvoicePaid if something of it is paid
   * @throws CreditRefusals.InvoiceCredited if something of it was credited
   * @throws CreditRefusals.DepositDeducted if a final invoice takes it off
   */
  Uni<SalesDocument> handle(UUID id, @Nullable String ifMatch, String reason) {
    return documents
        .requireLocked(DocumentKind.INVOICE, id)
        .chain(
            invoice -> {
              if (invoice.status() == DocumentStatus.CANCELLED) {
                return Uni.createFrom().item(invoice);
              }
              invoice.requireMove(DocumentStatus.CANCELLED);
              if (ifMatch != null) {
                Versions.check(ifMatch, invoice.version());
              }
              return requireUntouched(invoice).chain(() -> cancel(invoice, reason));
            });
  }

  private Uni<Void> requireUntouched(SalesDocument invoice) {
    if (invoice.credited().signum() != 0) {
      throw new CreditRefusals.InvoiceCredited(invoice.credited());
    }
    return write
        .requireCreditable(invoice)
        .chain(() -> credited.settled(entry(invoice)))
        .invoke(
            settled -> {
              if (settled.signum() != 0) {
                throw new CreditRefusals.InvoicePaid(settled);
              }
            })
        .replaceWithVoid();
  }

  private Uni<SalesDocument> cancel(SalesDocument invoice, String reason) {
    var about =
        new WriteCreditNote.About(null, reason, null, true, SalesDocument.Source.HAND, null);
    return lines
        .of(invoice.id())
        .chain(
            invoiced -> lines.rates(invoice.id()).map(rates -> PriceCredit.rest(invoiced, rates)))
        .chain(all -> write.create(invoice, about, all))
        .chain(draft -> issue.issue(draft, invoice, invoice.stampDuty()))
        .call(note -> requireSettled(entry(note)))
        .chain(
            note ->
                documents
                    .move(invoice.id(), DocumentStatus.CANCELLED)
                    .call(cancelled -> drafts.note("cancelled", invoice, cancelled))
                    .call(
                        cancelled ->
                            outbox.append(
                                InvoiceCancelled.TYPE,
                                cancelled.id(),
                                cancelled.events(),
                                InvoiceCancelled.of(cancelled, note))));
  }

  // A payment may have come since nothing was paid.
  private Uni<Void> requireSettled(UUID entryId) {
    return credited
        .remaining(entryId)
        .invoke(
            remaining -> {
              if (remaining.signum() != 0) {
                throw new CreditRefusals.InvoicePaid(remaining.abs());
              }
            })
        .replaceWithVoid();
  }

  private static UUID entry(SalesDocument invoice) {
    var entry = invoice.entryId();
    if (entry == null) {
      throw new IllegalStateException("an issued invoice without entry");
    }
    return entry;
  }
}
