package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentLine;
import dz.mizan.accounting.invoice.document.PricedLines;
import dz.mizan.accounting.invoice.document.SalesDocument;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.accounting.tva.Totals;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what a paper says, as it is now; its number comes last. */
@ApplicationScoped
public class ComposePaper {

  /**
   * What a paper is made of.
   *
   * @param stampDuty on cash
   * @param dueDate null on a quote
   */
  public record Parts(
      SalesDocument document,
      PricedLines priced,
      Partner customer,
      SettingValues values,
      LocalDate date,
      @Nullable LocalDate dueDate,
      BigDecimal stampDuty) {

    /** What the customer is to pay. */
    public BigDecimal netToPay() {
      return priced.totals().totalTtc().add(stampDuty);
    }
  }

  /** The paper, without number. */
  public Uni<Frozen> handle(Parts parts) {
    return Identities.seller(parts.values())
        .chain(
            seller ->
                currency()
                    .chain(
                        currency ->
                            deposits(parts.document().id())
                                .chain(
                                    deposits ->
                                        corrected(parts.document())
                                            .map(
                                                corrected ->
                                                    paper(
                                                        parts,
                                                        seller,
                                                        currency,
                                                        deposits,
                                                        corrected.isEmpty()
                                                            ? null
                                                            : corrected.getFirst())))));
  }

  private static Frozen paper(
      Parts parts,
      Frozen.Seller seller,
      String currency,
      List<String> deposits,
      Frozen.@Nullable Corrected corrected) {
    var document = parts.document();
    var totals = parts.priced().totals();
    return new Frozen(
        document.kind(),
        null,
        parts.date(),
        parts.dueDate(),
        document.validUntil(),
        document.paymentMode(),
        document.reference(),
        document.notes(),
        seller,
        Identities.buyer(parts.customer()),
        parts.priced().lines().stream().map(ComposePaper::line).toList(),
        totals.groups().stream().map(ComposePaper::rate).toList(),
        document.discountPercent(),
        totals.totalHt(),
        totals.totalTva(),
        totals.totalTtc(),
        parts.stampDuty(),
        parts.netToPay(),
        currency,
        parts.values().flag(Setting.SALES_WITHOUT_TVA),
        deposits,
        corrected);
  }

  private static Frozen.Line line(DocumentLine line) {
    return new Frozen.Line(
        line.position(),
        line.kind(),
        line.sku(),
        line.designation(),
        line.unit(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.tvaPercent(),
        line.net());
  }

  private static Frozen.Rate rate(Totals.RateGroup group) {
    return new Frozen.Rate(group.tvaPercent(), group.base(), group.tva());
  }

  private static Uni<String> currency() {
    return CompanySql.execute("select currency from ledger")
        .map(rows -> rows.iterator().next().getString(0));
  }

  private static Uni<List<String>> deposits(UUID invoiceId) {
    return CompanySql.execute(
            "select d.number from deposit_deduction x"
                + " join sales_document d on d.company_id = x.company_id and d.id = x.deposit_id"
                + " where x.invoice_id = $1 order by d.number",
            invoiceId)
        .map(
            rows -> {
              var numbers = new ArrayList<String>();
              rows.forEach(row -> numbers.add(row.getString(0)));
              return numbers;
            });
  }

  private static Uni<List<Frozen.Corrected>> corrected(SalesDocument document) {
    if (document.corrects() == null) {
      return Uni.createFrom().item(List.of());
    }
    return CompanySql.execute(
            "select number, dated from sales_document where id = $1 and number is not null",
            document.corrects())
        .map(
            rows -> {
              var found = new ArrayList<Frozen.Corrected>();
              rows.forEach(
                  row ->
                      found.add(
                          new Frozen.Corrected(
                              row.getString(0),
                              row.getLocalDate(1),
                              document.reason(),
                              document.cancels())));
              return found;
            });
  }
}
