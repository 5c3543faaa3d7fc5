package dz.mizan.accounting.invoice.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes, changes and deletes drafts of every kind. */
@ApplicationScoped
public class WriteDocument {
  private final SalesDocuments documents;
  private final DocumentLines lines;
  private final Deposits deposits;
  private final Audit audit;

  WriteDocument(SalesDocuments documents, DocumentLines lines, Deposits deposits, Audit audit) {
    this.documents = documents;
    this.lines = lines;
    this.deposits = deposits;
    this.audit = audit;
  }

  /**
   * Writes a draft; no number is taken.
   *
   * @param deducted the deposits that its lines take off
   * @throws DocumentRefusals.AlreadyInvoiced if there is one from its source
   */
  public Uni<SalesDocument> create(DocumentHead head, PricedLines priced, List<UUID> deducted) {
    var id = Ids.next();
    return documents
        .insert(id, head, priced.totals())
        .call(() -> lines.insert(id, priced))
        .call(() -> deposits.note(id, deducted))
        .call(document -> note("created", null, document));
  }

  /** Gives a locked draft other contents. */
  public Uni<SalesDocument> change(
      SalesDocument before, DocumentHead head, PricedLines priced, List<UUID> deducted) {
    return lines
        .replace(before.id(), priced)
        .chain(() -> deposits.note(before.id(), deducted))
        .chain(() -> documents.update(before.id(), head, priced.totals()))
        .call(after -> note("changed", before, after));
  }

  /** Deletes a locked draft. */
  public Uni<Void> delete(SalesDocument draft) {
    return lines
        .delete(draft.id())
        .chain(() -> deposits.release(draft.id()))
        .chain(() -> documents.delete(draft.id()))
        .chain(
            () ->
                audit.record(
                    draft.kind().word() + ".deleted",
                    draft.kind().word(),
                    draft.id(),
                    Audited.of(draft),
                    null));
  }

  /** An audit entry of a document; its texts stay out of it. */
  public Uni<Void> note(String verb, @Nullable SalesDocument before, SalesDocument after) {
    return audit.record(
        after.kind().word() + "." + verb,
        after.kind().word(),
        after.id(),
        before == null ? null : Audited.of(before),
        Audited.of(after));
  }

  /** A document in the audit trail. */
  @RegisterForReflection
  record Audited(
      @Nullable String number,
      DocumentStatus status,
      UUID partnerId,
      @Nullable LocalDate date,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalTtc,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal netToPay,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal credited,
      @Nullable UUID corrects,
      long version) {
    static Audited of(SalesDocument document) {
      return new Audited(
          document.number(),
          document.status(),
          document.partnerId(),
          document.dated(),
          document.totalTtc(),
          document.netToPay(),
          document.credited(),
          document.corrects(),
          document.version());
    }
  }
}
