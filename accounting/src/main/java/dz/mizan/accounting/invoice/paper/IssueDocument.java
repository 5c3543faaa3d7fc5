package dz.mizan.accounting.invoice.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.accounting.entry.PostEntry;
import dz.mizan.accounting.invoice.document.DocumentKind;
import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.invoice.document.WriteDocument;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.common.number.Numbers;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Numbers, books and freezes a draft of an invoice or a credit note. Its row is locked before; the
 * counter of its series and the books come last, so that the next one of the series waits only for
 * them.
 */
@ApplicationScoped
public class IssueDocument {
  private static final String ISSUE =
      """
      update sales_document set status = 'ISSUED', number = $2, dated = $3, due_date = $4,
        total_ht = $5, total_tva = $6, total_ttc = $7, stamp_duty = $8, entry_id = $9,
        frozen = $10::text::jsonb, issued_at = clock_timestamp(), issued_by = $11,
        version = version + 1, events = events + 1
      where id = $1 returning *
      """;
  // The customer's line is the first of the entry, and the one that is due.
  private static final String RECEIVABLE =
      """
      select l.account from sales_document d
        join entry_line l on l.entry_id = d.entry_id and l.line_no = 1 and l.due_date is not null
      where d.id = $1
      """;
  private static final String LAST_DAY =
      """
      select max(dated) from sales_document
      where kind = $1 and status <> 'DRAFT' and dated >= make_date($2, 1, 1)
        and dated < make_date($2 + 1, 1, 1)
      """;

  private final ComposePaper compose;
  private final DocumentLines lines;
  private final WriteDocument drafts;
  private final Numbers numbers;
  private final PostEntry postEntry;
  private final ObjectMapper json;

  IssueDocument(
      ComposePaper compose,
      DocumentLines lines,
      WriteDocument drafts,
      Numbers numbers,
      PostEntry postEntry,
      ObjectMapper json) {
    this.compose = compose;
    this.lines = lines;
    this.drafts = drafts;
    this.numbers = numbers;
    this.postEntry = postEntry;
    this.json = json;
  }

  /**
   * Issues a locked draft.
   *
   * @return with its number, its day and its entry
   * @throws DocumentRefusals.MissingMentions if the paper would lack what the law wants
   * @throws DocumentRefusals.WrongIssueDate if the series has a later day already
   * @throws DocumentRefusals.Empty if there is nothing to book
   */
  public Uni<SalesDocument> handle(ComposePaper.Parts draft) {
    if (draft.priced().lines().stream().allMatch(line -> line.net().signum() == 0)) {
      throw new DocumentRefusals.Empty();
    }
    var parts = booked(draft);
    var kind = parts.document().kind();
    return compose
        .handle(parts)
        .invoke(paper -> requireMentions(paper, parts.values()))
        .call(() -> lines.replace(parts.document().id(), parts.priced()))
        .chain(
            paper ->
                numbers
                    .next(kind.prefix(), parts.date())
                    .call(() -> requireChronology(kind, parts.date()))
                    .chain(number -> book(parts, paper, number)))
        .call(issued -> drafts.note("issued", draft.document(), issued));
  }

  /** The day must not be before the last one of the series, which is locked by its counter. */
  public static Uni<Void> requireChronology(DocumentKind kind, LocalDate date) {
    return CompanySql.execute(LAST_DAY, kind.name(), date.getYear())
        .invoke(
            rows -> {
              var last = rows.iterator().next().getLocalDate(0);
              if (last != null && last.isAfter(date)) {
                throw new DocumentRefusals.WrongIssueDate(date, last, null);
              }
            })
        .replaceWithVoid();
  }

  private static ComposePaper.Parts booked(ComposePaper.Parts parts) {
    var lines =
        parts.priced().lines().stream()
            .map(line -> line.on(account(line, parts.values())))
            .toList();
    return new ComposePaper.Parts(
        parts.document(),
        new PricedLines(lines, parts.priced().totals()),
        parts.customer(),
        parts.values(),
        parts.date(),
        parts.dueDate(),
        parts.stampDuty());
  }

  private static String account(DocumentLine line, SettingValues values) {
    var own = line.account();
    return own != null ? own : values.account(line.kind().account());
  }

  private static void requireMentions(Frozen paper, SettingValues values) {
    var missing = Mentions.missing(paper, values.flag(Setting.INVOICE_DECREE_MENTIONS));
    if (!missing.isEmpty()) {
      throw new DocumentRefusals.MissingMentions(missing);
    }
  }

  private Uni<SalesDocument> book(ComposePaper.Parts parts, Frozen paper, String number) {
    return receivable(parts)
        .chain(account -> postEntry.handle(SalesEntry.of(parts, number, account)))
        .chain(posted -> issue(parts, paper.numbered(number), number, posted.orElseThrow().id()));
  }

  // A credit note is booked where its invoice was: the customer may have another account by now.
  private static Uni<String> receivable(ComposePaper.Parts parts) {
    var now = parts.customer().customerAccount();
    var corrects = parts.document().corrects();
    return corrects == null
        ? Uni.createFrom().item(now)
        : CompanySql.execute(RECEIVABLE, corrects)
            .map(rows -> rows.size() == 0 ? now : rows.iterator().next().getString(0));
  }

  private Uni<SalesDocument> issue(
      ComposePaper.Parts parts, Frozen paper, String number, UUID entryId) {
    var totals = parts.priced().totals();
    return CompanySql.execute(
            ISSUE,
            parts.document().id(),
            number,
            parts.date(),
            parts.dueDate(),
            totals.totalHt(),
            totals.totalTva(),
            totals.totalTtc(),
            parts.stampDuty(),
            entryId,
            write(paper),
            Caller.current().map(Caller::userId).orElse(null))
        .map(rows -> SalesDocument.of(rows.iterator().next()));
  }

  /** As it is kept. */
  public String write(Frozen paper) {
    try {
      return json.writeValueAsString(paper);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("paper cannot be written", e);
    }
  }
}
