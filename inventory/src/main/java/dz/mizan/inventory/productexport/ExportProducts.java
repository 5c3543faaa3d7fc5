package dz.mizan.inventory.productexport;

import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.LongReads;
import dz.mizan.inventory.price.Prices;
import dz.mizan.inventory.product.TvaRates;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes a company's products out, oldest first, and notes in the trail who took them with him. */
@ApplicationScoped
class ExportProducts {
  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");
  // In the order of the columns of a product file; then what the price is made of, and the id.
  private static final String SQL =
      """
      select p.sku, p.name_fr, p.name_ar, p.name_en, p.unit,
        array_to_string(array(select b.code from product_barcode b
          where b.product_id = p.id and b.unit is null order by b.code), ' ') as barcodes,
        (select c.code from category c where c.id = p.category_id) as category,
        p.tva_code, p.kind, p.tracking, p.valuation, today.price, p.status,
        today.includes_tva, p.id
      from product p
      left join lateral (
        select x.price, l.includes_tva
        from price_list l join product_price x on x.price_list_id = l.id
        where l.is_default and x.product_id = p.id and x.unit = p.unit and x.min_quantity = 0
          and x.valid_from <= $2 and coalesce(x.valid_until >= $2, true)
        order by x.valid_from desc limit 1) today on true
      where p.id > $1 order by p.id limit $3
      """;

  private final LongReads reads;
  private final CompanyTransactions transactions;
  private final Audit audit;
  private final TvaRates rates;
  private final ObjectMapper json;

  ExportProducts(
      LongReads reads,
      CompanyTransactions transactions,
      Audit audit,
      TvaRates rates,
      ObjectMapper json) {
    this.reads = reads;
    this.transactions = transactions;
    this.audit = audit;
    this.rates = rates;
    this.json = json;
  }

  /** What was asked for. */
  @RegisterForReflection
  record Asked(String format) {}

  /** Some hundred products as they are written, and the id of the last of them. */
  private record Piece(String text, @Nullable UUID last) {}

  /** The file in pieces; a piece is read when it can be sent. */
  Multi<Buffer> handle(UUID companyId, ProductFormat format) {
    var today = LocalDate.now(ZONE);
    return reads.stream(
            companyId,
            connection ->
                begin(companyId, format, today)
                    .onItem()
                    .transformToMulti(percents -> pieces(connection, format, today, percents)))
        .filter(piece -> !piece.isEmpty())
        .map(Buffer::buffer);
  }

  private Uni<Map<String, BigDecimal>> begin(
      UUID companyId, ProductFormat format, LocalDate today) {
    return transactions.run(
        companyId,
        () ->
            audit
                .record("products.exported", "company", companyId, null, new Asked(format.name()))
                .chain(() -> rates.on(today)));
  }

  private Multi<String> pieces(
      SqlConnection connection,
      ProductFormat format,
      LocalDate today,
      Map<String, BigDecimal> percents) {
    var products =
        Multi.createBy()
            .repeating()
            .uni(
                () -> new AtomicReference<@Nullable UUID>(FIRST),
                place ->
                    connection
                        .preparedQuery(SQL)
                        .execute(Tuple.of(place.get(), today, BATCH))
                        .map(rows -> piece(rows, format, percents))
                        .invoke(piece -> place.set(piece.last())))
            .whilst(piece -> piece.last() != null)
            .map(Piece::text);
    return Multi.createBy()
        .concatenating()
        .streams(Multi.createFrom().item(format.head()), products);
  }

  private Piece piece(RowSet<Row> rows, ProductFormat format, Map<String, BigDecimal> percents) {
    var text = new StringBuilder();
    UUID last = null;
    for (var row : rows) {
      text.append(format.write(values(row, percents), json));
      last = row.getUUID("id");
    }
    return new Piece(text.toString(), last);
  }

  // In the order of the columns of a product file.
  private static List<@Nullable String> values(Row row, Map<String, BigDecimal> percents) {
    return Arrays.asList(
        row.getString("sku"),
        row.getString("name_fr"),
        row.getString("name_ar"),
        row.getString("name_en"),
        row.getString("unit"),
        row.getString("barcodes"),
        row.getString("category"),
        row.getString("tva_code"),
        row.getString("kind"),
        row.getString("tracking"),
        row.getString("valuation"),
        price(row, percents),
        row.getString("status"));
  }

  private static @Nullable String price(Row row, Map<String, BigDecimal> percents) {
    var price = row.getBigDecimal("price");
    if (price == null) {
      return null;
    }
    var percent = percents.getOrDefault(row.getString("tva_code"), BigDecimal.ZERO);
    return (row.getBoolean("includes_tva") ? Prices.withoutTva(price, percent) : price)
        .toPlainString();
  }
}
