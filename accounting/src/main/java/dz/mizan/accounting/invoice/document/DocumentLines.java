package dz.mizan.accounting.invoice.document;

import dz.mizan.accounting.tva.Totals;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of documents and their TVA by rate, of the running transaction's company. */
@ApplicationScoped
public class DocumentLines {
  private static final String INSERT =
      """
      insert into sales_document_line (document_id, position, kind, sku, designation, unit,
        quantity, unit_price, discount_percent, tva_code, tva_percent, net, account,
        corrects_position, source_line)
      select $1, l.* from unnest($2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[],
        $7::text[]::numeric[], $8::text[]::numeric[], $9::text[]::numeric[], $10::text[],
        $11::text[]::numeric[], $12::text[]::numeric[], $13::text[], $14::smallint[],
        $15::uuid[]) as l
      """;
  private static final String RATES =
      """
      insert into sales_document_rate (document_id, tva_percent, base, tva)
      select $1, r.* from unnest($2::text[]::numeric[], $3::text[]::numeric[],
        $4::text[]::numeric[]) as r
      """;

  /** A rate of a document. */
  public record Rate(
      BigDecimal tvaPercent,
      BigDecimal base,
      BigDecimal tva,
      BigDecimal creditedBase,
      BigDecimal creditedTva) {
    private static Rate of(Row row) {
      return new Rate(
          row.getBigDecimal("tva_percent"),
          row.getBigDecimal("base"),
          row.getBigDecimal("tva"),
          row.getBigDecimal("credited_base"),
          row.getBigDecimal("credited_tva"));
    }
  }

  /** In the order of the document. */
  public Uni<List<DocumentLine>> of(UUID documentId) {
    return all(
        "select * from sales_document_line where document_id = $1 order by position",
        documentId,
        DocumentLine::of);
  }

  /** By rate, lowest first. */
  public Uni<List<Rate>> rates(UUID documentId) {
    return all(
        "select * from sales_document_rate where document_id = $1 order by tva_percent",
        documentId,
        Rate::of);
  }

  private static <T> Uni<List<T>> all(String sql, UUID id, Function<Row, T> read) {
    return CompanySql.execute(sql, id)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(read).toList());
  }

  /** Other lines for a draft. */
  public Uni<Void> replace(UUID documentId, PricedLines priced) {
    return delete(documentId).chain(() -> insert(documentId, priced));
  }

  Uni<Void> delete(UUID documentId) {
    return CompanySql.execute("delete from sales_document_line where document_id = $1", documentId)
        .chain(
            () ->
                CompanySql.execute(
                    "delete from sales_document_rate where document_id = $1", documentId))
        .replaceWithVoid();
  }

  Uni<Void> insert(UUID documentId, PricedLines priced) {
    return insertLines(documentId, priced.lines())
        .chain(() -> insertRates(documentId, priced.totals().groups()));
  }

  private static Uni<Void> insertLines(UUID documentId, List<DocumentLine> lines) {
    return CompanySql.execute(
            INSERT,
            documentId,
            column(lines, Short[]::new, l -> (short) l.position()),
            column(lines, String[]::new, l -> l.kind().name()),
            column(lines, String[]::new, DocumentLine::sku),
            column(lines, String[]::new, DocumentLine::designation),
            column(lines, String[]::new, DocumentLine::unit),
            column(lines, String[]::new, l -> l.quantity().toPlainString()),
            column(lines, String[]::new, l -> l.unitPrice().toPlainString()),
            column(lines, String[]::new, l -> l.discountPercent().toPlainString()),
            column(lines, String[]::new, l -> l.tvaCode().name()),
            column(lines, String[]::new, l -> l.tvaPercent().toPlainString()),
            column(lines, String[]::new, l -> l.net().toPlainString()),
            column(lines, String[]::new, DocumentLine::account),
            column(lines, Short[]::new, DocumentLines::corrected),
            column(lines, UUID[]::new, DocumentLine::sourceLine))
        .replaceWithVoid();
  }

  private static Uni<Void> insertRates(UUID documentId, List<Totals.RateGroup> groups) {
    return CompanySql.execute(
            RATES,
            documentId,
            column(groups, String[]::new, g -> g.tvaPercent().toPlainString()),
            column(groups, String[]::new, g -> g.base().toPlainString()),
            column(groups, String[]::new, g -> g.tva().toPlainString()))
        .replaceWithVoid();
  }

  private static @Nullable Short corrected(DocumentLine line) {
    return line.correctsPosition() == null ? null : line.correctsPosition().shortValue();
  }

  private static <R, T extends @Nullable Object> T[] column(
      List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
    return rows.stream().map(value).toArray(array);
  }
}
