package dz.mizan.accounting.invoice.creditnote;

import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.DocumentLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.common.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts of credit notes for refunds that other services tell of. */
@ApplicationScoped
public class CreditDraft {
  private static final int MAX_REASON = 200;

  private final DocumentLines lines;
  private final WriteCreditNote write;

  CreditDraft(DocumentLines lines, WriteCreditNote write) {
    this.lines = lines;
    this.write = write;
  }

  /**
   * What was refunded of a line.
   *
   * @param sourceLine of the order
   * @param net HT
   */
  public record Part(UUID sourceLine, BigDecimal quantity, BigDecimal net) {}

  /**
   * Writes the draft.
   *
   * @param invoice locked
   * @return whether it was written: not if the invoice has other lines by now, or less is left
   */
  public Uni<Boolean> handle(
      SalesDocument invoice, UUID refundId, @Nullable String reason, List<Part> parts) {
    var about =
        new WriteCreditNote.About(
            null, cut(reason), null, false, SalesDocument.Source.REFUND, refundId);
    return lines
        .of(invoice.id())
        .chain(
            invoiced -> {
              var wanted = wanted(invoiced, parts);
              return wanted.size() < parts.size() || wanted.isEmpty()
                  ? Uni.createFrom().item(false)
                  : lines
                      .rates(invoice.id())
                      .map(rates -> PriceCredit.of(invoiced, rates, wanted))
                      .chain(priced -> write.create(invoice, about, priced))
                      .replaceWith(true);
            })
        .onFailure(Refusal.class)
        .recoverWithItem(false);
  }

  private static List<PriceCredit.Wanted> wanted(List<DocumentLine> invoiced, List<Part> parts) {
    var wanted = new ArrayList<PriceCredit.Wanted>();
    for (var part : parts) {
      invoiced.stream()
          .filter(line -> part.sourceLine().equals(line.sourceLine()))
          .findFirst()
          .ifPresent(
              line ->
                  wanted.add(new PriceCredit.Wanted(line.position(), part.quantity(), part.net())));
    }
    return wanted;
  }

  private static String cut(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return "Retour";
    }
    return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
  }
}
