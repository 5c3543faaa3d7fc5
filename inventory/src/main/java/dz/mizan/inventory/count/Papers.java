package dz.mizan.inventory.count;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.Languages;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what the papers of a count say. */
@ApplicationScoped
class Papers {
  private static final String HEAD =
      """
      select w.code || ' – ' || w.name as warehouse, w.address,
        (select c.name from prepared_company c) as company
      from warehouse w where w.id = $1
      """;
  private static final String LINES =
      """
      select p.sku, p.name_fr, p.name_ar, p.name_en, p.unit, lot.number as lot, lot.expires_on,
        place.code as location, l.expected, l.counted, l.difference, coalesce(l.value, 0) as value,
        l.final_quantity, l.final_cost, l.final_value
      from stock_count_line l
      join product p on p.id = l.product_id
      left join lot on lot.id = l.lot_id
      left join location place on place.id = l.location_id
      where l.count_id = $1 and (not $2 or l.pass > 1)
      order by place.code nulls first, p.sku, lot.number, l.id
      """;

  private final Counts counts;

  Papers(Counts counts) {
    this.counts = counts;
  }

  /**
   * The language of a paper: French unless another one of ours is asked for.
   *
   * @param lang fr, ar or en; decides before the header
   */
  static Locale language(@Nullable String lang, @Nullable String acceptLanguage) {
    if (lang == null && acceptLanguage == null) {
      return Locale.FRENCH;
    }
    return lang == null ? Languages.choose(acceptLanguage) : Locale.forLanguageTag(lang);
  }

  /**
   * The sheet that is counted with.
   *
   * @param isRecountOnly whether lines of the first pass are left out
   * @throws WrongCountStatus if the count was never opened
   */
  Uni<Paper> sheet(UUID id, boolean isRecountOnly, Locale language) {
    return counts
        .require(id)
        .invoke(
            count -> {
              if (count.openedAt() == null) {
                throw new WrongCountStatus(count.status());
              }
            })
        .chain(count -> read(count, isRecountOnly, language));
  }

  /**
   * The inventory that was found.
   *
   * @throws WrongCountStatus if the count is not approved
   */
  Uni<Paper> book(UUID id, Locale language) {
    return counts
        .require(id)
        .invoke(
            count -> {
              if (count.status() != CountStatus.APPROVED) {
                throw new WrongCountStatus(count.status());
              }
            })
        .chain(count -> read(count, false, language));
  }

  private static Uni<Paper> read(CountView count, boolean isRecountOnly, Locale language) {
    return CompanySql.execute(HEAD, count.warehouseId())
        .map(rows -> rows.iterator().next())
        .chain(
            head ->
                CompanySql.execute(LINES, count.id(), isRecountOnly)
                    .map(
                        rows ->
                            StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> line(row, language))
                                .toList())
                    .map(lines -> paper(head, count, lines, language)));
  }

  private static Paper paper(Row head, CountView count, List<Paper.Line> lines, Locale language) {
    return new Paper(
        language,
        Objects.requireNonNullElse(head.getString("company"), ""),
        head.getString("warehouse"),
        head.getString("address"),
        count,
        lines);
  }

  private static Paper.Line line(Row row, Locale language) {
    var name = row.getString("name_" + language.getLanguage());
    return new Paper.Line(
        row.getString("sku"),
        name == null ? row.getString("name_fr") : name,
        PaperUnit.text(row.getString("unit"), language),
        row.getString("lot"),
        row.getLocalDate("expires_on"),
        row.getString("location"),
        row.getBigDecimal("expected"),
        row.getBigDecimal("counted"),
        row.getBigDecimal("difference"),
        Objects.requireNonNullElse(row.getBigDecimal("value"), BigDecimal.ZERO),
        row.getBigDecimal("final_quantity"),
        row.getBigDecimal("final_cost"),
        row.getBigDecimal("final_value"));
  }
}
