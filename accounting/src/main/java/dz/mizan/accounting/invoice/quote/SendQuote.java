package dz.mizan.accounting.invoice.quote;

import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.DocumentStatus;
import dz.mizan.accounting.invoice.document.PriceLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.SalesDocuments;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.invoice.paper.ComposePaper;
import dz.mizan.accounting.invoice.paper.Identities;
import dz.mizan.accounting.invoice.paper.IssueDocument;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.Settings;
import dz.mizan.accounting.settings.Today;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers and freezes a quote, so that the customer can have it. Nothing is booked. */
@ApplicationScoped
class SendQuote {
  private static final int MAX_DAYS = 730;
  private static final String SEND =
      """
      update sales_document set status = 'SENT', number = $2, dated = $3,
        valid_until = coalesce(valid_until, $4), total_ht = $5, total_tva = $6, total_ttc = $7,
        frozen = $8::text::jsonb || jsonb_build_object('validUntil', coalesce(valid_until, $4)),
        issued_at = clock_timestamp(), issued_by = $9, version = version + 1, events = events + 1
      where id = $1 returning *
      """;

  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final PriceLines price;
  private final Settings settings;
  private final Identities identities;
  private final ComposePaper compose;
  private final IssueDocument issue;
  private final Numbers numbers;
  private final WriteDocument write;

  SendQuote(
      SalesDocuments documents,
      DocumentLines lines,
      PriceLines price,
      Settings settings,
      Identities identities,
      ComposePaper compose,
      IssueDocument issue,
      Numbers numbers,
      WriteDocument write) {
    this.documents = documents;
    this.lines = lines;
    this.price = price;
    this.settings = settings;
    this.identities = identities;
    this.compose = compose;
    this.issue = issue;
    this.numbers = numbers;
    this.write = write;
  }

  /**
   * Sends a draft, at the rates of today; one that is sent stays as it is.
   *
   * @throws DocumentRefusals.WrongStatus if the customer has answered already
   * @throws DocumentRefusals.Invalid if its last day is past
   */
  Uni<SalesDocument> handle(UUID id, @Nullable String ifMatch) {
    return documents
        .requireLocked(DocumentKind.QUOTE, id)
        .chain(
            quote -> {
              if (quote.status() == DocumentStatus.SENT) {
                return Uni.createFrom().item(quote);
              }
              quote.requireMove(DocumentStatus.SENT);
              if (ifMatch != null) {
                Versions.check(ifMatch, quote.version());
              }
              return send(quote);
            });
  }

  private Uni<SalesDocument> send(SalesDocument draft) {
    return parts(draft)
        .invoke(parts -> requireValid(draft, parts.date()))
        .call(parts -> lines.replace(draft.id(), parts.priced()))
        .chain(
            parts ->
                compose
                    .handle(parts)
                    .chain(
                        paper ->
                            numbers
                                .next(DocumentKind.QUOTE.prefix(), parts.date())
                                .call(
                                    () ->
                                        IssueDocument.requireChronology(
                                            DocumentKind.QUOTE, parts.date()))
                                .chain(
                                    number ->
                                        number(
                                            parts, number, issue.write(paper.numbered(number))))))
        .call(sent -> write.note("sent", draft, sent));
  }

  private static void requireValid(SalesDocument draft, LocalDate today) {
    var until = draft.validUntil();
    if (until != null && until.isBefore(today)) {
      throw new DocumentRefusals.Invalid("validUntil", "is past");
    }
  }

  /** What the paper would say if it were sent now. */
  Uni<ComposePaper.Parts> parts(SalesDocument draft) {
    return Today.date()
        .chain(
            today ->
                lines
                    .of(draft.id())
                    .chain(all -> price.price(all, draft.discountPercent(), today))
                    .chain(
                        priced ->
                            settings
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
                                                        today,
                                                        null,
                                                        new BigDecimal("0.00"))))));
  }

  private static Uni<SalesDocument> number(ComposePaper.Parts parts, String number, String paper) {
    var totals = parts.priced().totals();
    return CompanySql.execute(
            SEND,
            parts.document().id(),
            number,
            parts.date(),
            until(parts),
            totals.totalHt(),
            totals.totalTva(),
            totals.totalTtc(),
            paper,
            Caller.current().map(Caller::userId).orElse(null))
        .map(rows -> SalesDocument.of(rows.iterator().next()));
  }

  private static LocalDate until(ComposePaper.Parts parts) {
    return parts
        .date()
        .plusDays(Math.clamp(parts.values().integer(Setting.QUOTE_VALID_DAYS), 1, MAX_DAYS));
  }
}
