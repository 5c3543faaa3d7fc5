package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.TvaCode;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Invoices of deposits, which a final invoice takes off. */
@ApplicationScoped
public class Deposits {
  // Locked, so that none is credited or cancelled meanwhile; in one order.
  private static final String LOCKED =
      """
      select id, number, dated, partner_id, status, credited from sales_document
      where id = any ($1) and kind = 'INVOICE' order by id for update
      """;
  private static final String LINES =
      """
      select document_id, designation, tva_code, tva_percent, net from sales_document_line
      where document_id = any ($1) and kind = 'DEPOSIT' order by document_id, position
      """;

  /**
   * The lines by which they are taken off, at the rates that they were invoiced at.
   *
   * @throws DocumentRefusals.WrongDeposit if one is no issued invoice of a deposit of that customer
   *     that nothing was credited of
   */
  public Uni<List<DocumentLine>> deductions(UUID partnerId, List<UUID> deposits) {
    if (deposits.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    if (new HashSet<>(deposits).size() < deposits.size()) {
      throw new DocumentRefusals.WrongDeposit(deposits.size() - 1, "named twice");
    }
    var ids = deposits.toArray(UUID[]::new);
    return CompanySql.execute(LOCKED, (Object) ids)
        .map(
            rows -> {
              var found = new HashMap<UUID, Row>();
              rows.forEach(row -> found.put(row.getUUID("id"), row));
              check(partnerId, deposits, found);
              return found;
            })
        .chain(found -> CompanySql.execute(LINES, (Object) ids).map(rows -> lines(rows, found)))
        .invoke(
            lines -> {
              if (lines.size() < deposits.size()) {
                throw new DocumentRefusals.WrongDeposit(0, "is no invoice of a deposit");
              }
            });
  }

  private static void check(UUID partnerId, List<UUID> deposits, Map<UUID, Row> found) {
    for (var i = 0; i < deposits.size(); i++) {
      var row = found.get(deposits.get(i));
      if (row == null || !row.getUUID("partner_id").equals(partnerId)) {
        throw new DocumentRefusals.WrongDeposit(i, "is no invoice of this customer");
      }
      if (!row.getString("status").equals("ISSUED")) {
        throw new DocumentRefusals.WrongDeposit(i, "is not issued, or cancelled");
      }
      if (row.getBigDecimal("credited").signum() != 0) {
        throw new DocumentRefusals.WrongDeposit(i, "was credited");
      }
    }
  }

  private static List<DocumentLine> lines(Iterable<Row> rows, Map<UUID, Row> invoices) {
    var lines = new ArrayList<DocumentLine>();
    for (var row : rows) {
      var net = row.getBigDecimal("net").negate();
      var invoice = invoices.get(row.getUUID("document_id"));
      if (invoice == null) {
        throw new IllegalStateException("a line of no invoice");
      }
      lines.add(
          new DocumentLine(
              lines.size() + 1,
              LineKind.DEDUCTION,
              null,
              "Acompte, facture %s du %s"
                  .formatted(invoice.getString("number"), invoice.getLocalDate("dated")),
              null,
              BigDecimal.ONE.setScale(3),
              net.setScale(4),
              BigDecimal.ZERO.setScale(2),
              TvaCode.valueOf(row.getString("tva_code")),
              row.getBigDecimal("tva_percent"),
              net,
              null,
              null,
              null,
              BigDecimal.ZERO,
              BigDecimal.ZERO));
    }
    return lines;
  }

  /**
   * Notes which deposits an invoice takes off, instead of those noted before.
   *
   * @throws DocumentRefusals.WrongDeposit if another invoice takes one off
   */
  Uni<Void> note(UUID invoiceId, List<UUID> deposits) {
    return release(invoiceId)
        .chain(
            () ->
                deposits.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : CompanySql.execute(
                            "insert into deposit_deduction (deposit_id, invoice_id)"
                                + " select d, $1 from unnest($2::uuid[]) as d order by d",
                            invoiceId,
                            deposits.toArray(UUID[]::new))
                        .replaceWithVoid())
        .onFailure(SqlFailures.violates("pk_deposit_deduction"))
        .transform(
            e -> new DocumentRefusals.WrongDeposit(0, "is taken off another invoice already"));
  }

  /** Makes the deposits that an invoice took off free again. */
  public Uni<Void> release(UUID invoiceId) {
    return CompanySql.execute("delete from deposit_deduction where invoice_id = $1", invoiceId)
        .replaceWithVoid();
  }

  /** Whether a final invoice takes it off. */
  public Uni<Boolean> isDeducted(UUID depositId) {
    return CompanySql.execute(
            "select exists (select from deposit_deduction where deposit_id = $1)", depositId)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Those that an invoice takes off. */
  public Uni<List<UUID>> of(UUID invoiceId) {
    return CompanySql.execute(
            "select deposit_id from deposit_deduction where invoice_id = $1 order by deposit_id",
            invoiceId)
        .map(
            rows -> {
              var ids = new ArrayList<UUID>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }
}
