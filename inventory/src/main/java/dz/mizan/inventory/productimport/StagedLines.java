package dz.mizan.inventory.productimport;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.product.ProductLine;
import dz.mizan.inventory.productfile.FileLine;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines that were taken in and wait to be done. */
@ApplicationScoped
class StagedLines {
  private static final String COLUMNS =
      "line, sku, name_fr, name_ar, name_en, unit, barcodes, category, tva_code, kind, tracking,"
          + " valuation, status, price";
  private static final String ADD =
      "insert into product_import_line (import_id, "
          + COLUMNS
          + ") select $1::uuid, w.* from unnest($2::bigint[], $3::text[], $4::text[], $5::text[],"
          + " $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],"
          + " $12::text[], $13::text[], $14::text[], $15::numeric[]) as w on conflict on constraint"
          + " uq_product_import_line_sku do nothing returning line";
  private static final String NEXT =
      "select "
          + COLUMNS
          + " from product_import_line where import_id = $1 and line > $2 order by line limit $3";

  /** Those whose SKU is in an earlier line are not added, and returned. */
  Uni<List<Long>> add(UUID importId, List<FileLine> lines) {
    if (lines.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return CompanySql.execute(
            ADD,
            importId,
            lines.stream().map(line -> line.product().line()).toArray(Long[]::new),
            texts(lines, ProductLine::sku),
            texts(lines, ProductLine::nameFr),
            texts(lines, ProductLine::nameAr),
            texts(lines, ProductLine::nameEn),
            texts(lines, ProductLine::unit),
            texts(lines, ProductLine::barcodes),
            texts(lines, ProductLine::category),
            texts(lines, ProductLine::tvaCode),
            texts(lines, ProductLine::kind),
            texts(lines, ProductLine::tracking),
            texts(lines, ProductLine::valuation),
            texts(lines, ProductLine::status),
            lines.stream().map(FileLine::price).toArray(BigDecimal[]::new))
        .map(
            rows -> {
              Set<Long> added =
                  StreamSupport.stream(rows.spliterator(), false)
                      .map(row -> row.getLong(0))
                      .collect(Collectors.toCollection(HashSet::new));
              return lines.stream()
                  .map(line -> line.product().line())
                  .filter(line -> !added.contains(line))
                  .toList();
            });
  }

  /** The next ones in the order of the file. */
  Uni<List<FileLine>> next(UUID importId, long after, int limit) {
    return CompanySql.execute(NEXT, importId, after, limit)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StagedLines::of).toList());
  }

  Uni<Void> drop(UUID importId) {
    return CompanySql.execute("delete from product_import_line where import_id = $1", importId)
        .replaceWithVoid();
  }

  private static @Nullable String[] texts(
      List<FileLine> lines, Function<ProductLine, @Nullable String> column) {
    return lines.stream().map(line -> column.apply(line.product())).toArray(String[]::new);
  }

  private static FileLine of(Row row) {
    return new FileLine(
        new ProductLine(
            row.getLong(0),
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12)),
        row.getBigDecimal(13));
  }
}
