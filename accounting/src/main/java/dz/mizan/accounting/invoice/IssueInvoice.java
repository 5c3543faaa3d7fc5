package dz.mizan.accounting.invoice;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.PaymentMode;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.order.PendingRefunds;
import dz.mizan.accounting.invoice.paper.ComposePaper;
import dz.mizan.accounting.invoice.paper.Identities;
import dz.mizan.accounting.invoice.paper.IssueDocument;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.algeria.StampDuty;
import dz.mizan.common.outbox.Outbox;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues an invoice: it gets its number, is booked, and never changes again. */
@ApplicationScoped
public class IssueInvoice {
  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final PriceLines price;
  private final Settings settings;
  private final Identities identities;
  private final IssueDocument issue;
  private final SettleDeposits settle;
  private final PendingRefunds refunds;
  private final Outbox outbox;

  IssueInvoice(
      SalesDocuments documents,
      DocumentLines lines,
      PriceLines price,
      Settings settings,
      Identities identities,
      IssueDocument issue,
      SettleDeposits settle,
      PendingRefunds refunds,
      Outbox outbox) {
    this.documents = documents;
    this.lines = lines;
    this.price = price;
    this.settings = settings;
    this.identities = identities;
    this.issue = issue;
    this.settle = settle;
    this.refunds = refunds;
    this.outbox = outbox;
  }

  /**
   * Issues a draft, at the rates of its day; one that is issued stays as it is.
   *
   * @throws DocumentRefusals.WrongStatus if it was cancelled
   * @throws DocumentRefusals.MissingMentions if the paper would lack what the law wants
   * @throws DocumentRefusals.WrongIssueDate if the series has a later day, or the day is to come
   */
  public Uni<SalesDocument> handle(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.INVOICE, id)
        .chain(
            invoice -> {
              if (invoice.status() == DocumentStatus.ISSUED) {
                return Uni.createFrom().item(invoice);
              }
              invoice.requireMove(DocumentStatus.ISSUED);
              if (ifMatch != null) {
                Versions.check(ifMatch, invoice.version());
              }
              return issue(invoice);
            });
  }

  private Uni<SalesDocument> issue(SalesDocument draft) {
    return parts(draft)
        .chain(
            parts ->
                issue
                    .handle(parts)
                    .call(issued -> settle.ofInvoice(issued.id()))
                    .call(refunds::creditAll)
                    .call(
                        issued ->
                            outbox.append(
                                InvoiceIssued.TYPE,
                                issued.id(),
                                issued.events(),
                                InvoiceIssued.of(issued, parts.priced().totals()))));
  }

  /** What the paper would say if it were issued now. */
  Uni<ComposePaper.Parts> parts(SalesDocument draft) {
    return Today.date()
        .map(today -> date(draft, today))
        .chain(
            date ->
                lines
                    .of(draft.id())
                    .chain(all -> price.price(all, draft.discountPercent(), date))
                    .chain(priced -> parts(draft, date, priced)));
  }

  private Uni<ComposePaper.Parts> parts(SalesDocument draft, LocalDate date, PricedLines priced) {
    return settings
        .current()
        .chain(
            values ->
                identities
                    .requireCustomer(draft.partnerId())
                    .map(
                        customer ->
                            new ComposePaper.Parts(
                                draft,
                                priced,
                                customer,
                                values,
                                date,
                                due(draft, date, customer),
                                stampDuty(draft, date, priced, values))));
  }

  private static LocalDate date(SalesDocument draft, LocalDate today) {
    var date = draft.dated() == null ? today : draft.dated();
    if (date.isAfter(today)) {
      throw new DocumentRefusals.WrongIssueDate(date, today, "must not be after today");
    }
    return date;
  }

  private static LocalDate due(SalesDocument draft, LocalDate date, Partner customer) {
    var due = draft.dueDate();
    if (due != null) {
      if (due.isBefore(date)) {
        throw new DocumentRefusals.Invalid("dueDate", "is before the day of issue");
      }
      return due;
    }
    var days = draft.paymentTermsDays();
    if (days == null) {
      days = draft.paymentMode() == PaymentMode.CASH ? 0 : customer.paymentTermsDays();
    }
    return date.plusDays(days);
  }

  private static BigDecimal stampDuty(
      SalesDocument draft, LocalDate date, PricedLines priced, SettingValues values) {
    return draft.paymentMode() == PaymentMode.CASH
        ? StampDuty.on(date, priced.totals().totalTtc(), values.decimal(Setting.STAMP_DUTY_MINIMUM))
        : new BigDecimal("0.00");
  }
}
