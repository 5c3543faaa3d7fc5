package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.SettleDeposits;
import dz.mizan.accounting.invoice.document.Deposits;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.paper.ComposePaper;
import dz.mizan.accounting.invoice.paper.Identities;
import dz.mizan.accounting.invoice.paper.IssueDocument;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a credit note: what it takes back is open no more on the invoice. */
@ApplicationScoped
class IssueCreditNote {
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final WriteCreditNote write;
  private final Settings settings;
  private final Identities identities;
  private final IssueDocument issue;
  private final Credited credited;
  private final SettleDeposits settle;
  private final Deposits deposits;
  private final Outbox outbox;

  IssueCreditNote(
      SalesDocuments documents,
      DocumentLines lines,
      WriteCreditNote write,
      Settings settings,
      Identities identities,
      IssueDocument issue,
      Credited credited,
      SettleDeposits settle,
      Deposits deposits,
      Outbox outbox) {
    this.documents = documents;
    this.lines = lines;
    this.write = write;
    this.settings = settings;
    this.identities = identities;
    this.issue = issue;
    this.credited = credited;
    this.settle = settle;
    this.deposits = deposits;
    this.outbox = outbox;
  }

  /**
   * Issues a draft; one that is issued stays as it is.
   *
   * @throws CreditRefusals.MoreThanLeft if less is left of the invoice by now
   * @throws DocumentRefusals.WrongStatus if the invoice is not issued, or cancelled
   */
  Uni<SalesDocument> handle(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.CREDIT_NOTE, id)
        .chain(
            note -> {
              if (note.status() == DocumentStatus.ISSUED) {
                return Uni.createFrom().item(note);
              }
              if (ifMatch != null) {
                Versions.check(ifMatch, note.version());
              }
              return documents
                  .requireLocked(DocumentKind.INVOICE, corrected(note))
                  .call(write::requireCreditable)
                  .chain(invoice -> issue(note, invoice, NOTHING));
            });
  }

  /**
   * Issues the draft on that invoice; both are locked.
   *
   * @param stampDuty taken back, where nobody paid the invoice in cash or otherwise
   */
  Uni<SalesDocument> issue(SalesDocument note, SalesDocument invoice, BigDecimal stampDuty) {
    return parts(note, invoice, stampDuty)
        .call(parts -> credited.note(invoice.id(), parts.priced()))
        .chain(
            parts ->
                issue
                    .handle(parts)
                    .call(issued -> credited.settle(invoice, issued))
                    .call(issued -> settleDeposits(invoice, issued))
                    .call(
                        issued ->
                            outbox.append(
                                CreditNoteIssued.TYPE,
                                issued.id(),
                                issued.events(),
                                CreditNoteIssued.of(issued, invoice, parts.priced().totals()))));
  }

  /** What the paper would say if it were issued now. */
  Uni<ComposePaper.Parts> parts(SalesDocument note) {
    return documents
        .require(DocumentKind.INVOICE, corrected(note))
        .chain(invoice -> parts(note, invoice, NOTHING));
  }

  private static UUID corrected(SalesDocument note) {
    var corrects = note.corrects();
    if (corrects == null) {
      throw new IllegalStateException("a credit note on nothing");
    }
    return corrects;
  }

  private Uni<ComposePaper.Parts> parts(
      SalesDocument note, SalesDocument invoice, BigDecimal stampDuty) {
    return Today.date()
        .map(today -> date(note, invoice, today))
        .chain(
            date ->
                priced(note, invoice)
                    .chain(
                        priced ->
                            settings
                                .current()
                                .chain(
                                    values ->
                                        identities
                                            .requireInvoiced(note.partnerId())
                                            .map(
                                                customer ->
                                                    new ComposePaper.Parts(
                                                        note, priced, customer, values, date, null,
                                                        stampDuty)))));
  }

  private static LocalDate date(SalesDocument note, SalesDocument invoice, LocalDate today) {
    if (invoice.isDraft()) {
      throw new DocumentRefusals.WrongStatus(DocumentKind.INVOICE, invoice.status());
    }
    var date = note.dated() == null ? today : note.dated();
    if (date.isBefore(invoice.requireDated())) {
      throw new DocumentRefusals.WrongIssueDate(date, invoice.requireDated(), null);
    }
    if (date.isAfter(today)) {
      throw new DocumentRefusals.WrongIssueDate(date, today, "must not be after today");
    }
    return date;
  }

  private Uni<PricedLines> priced(SalesDocument note, SalesDocument invoice) {
    return lines
        .of(note.id())
        .chain(
            credits ->
                lines
                    .of(invoice.id())
                    .chain(
                        invoiced ->
                            lines
                                .rates(invoice.id())
                                .map(
                                    rates ->
                                        PriceCredit.of(
                                            invoiced,
                                            rates,
                                            credits.stream()
                                                .map(PriceCredit.Wanted::of)
                                                .toList()))));
  }

  private Uni<Void> settleDeposits(SalesDocument invoice, SalesDocument note) {
    var booked = invoice.entryId();
    var reversed = note.entryId();
    if (booked == null || reversed == null) {
      return Uni.createFrom().voidItem();
    }
    return credited
        .isWhole(invoice.id())
        .chain(
            isWhole ->
                isWhole ? releaseDeposits(invoice.id(), booked) : settle.of(booked, reversed));
  }

  /** The deposits of what was credited as a whole are open again, for another final invoice. */
  private Uni<Void> releaseDeposits(UUID invoiceId, UUID booked) {
    return credited
        .reopen(booked)
        .chain(() -> credited.entries(invoiceId))
        .chain(entries -> settle.of(entries))
        .chain(() -> deposits.release(invoiceId));
  }
}
