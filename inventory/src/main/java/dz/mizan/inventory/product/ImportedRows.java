package dz.mizan.inventory.product;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes many products in one statement each. */
@ApplicationScoped
class ImportedRows {
  // Some hundred rows out of a table that may have grown by a hundred thousand since the planner
  // last looked: limits and lists of ids leave it no way but the index for each. No plan is kept,
  // for the tables grow with each call of the same transaction.
  private static final String KEEP_NO_PLAN =
      "select set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('enable_seqscan', 'off', true)";
  // Locked in the order of their ids, as everywhere.
  private static final String FIND =
      """
      with w as materialized (
        select w.n, p.id from unnest($1::text[]) with ordinality as w (sku, n)
        cross join lateral (select id from product where sku_key = lower(w.sku) limit 1) p
        order by p.id)
      select w.n, p.id, p.sku, p.name_fr, p.name_ar, p.name_en, p.unit, p.category_id, p.tva_code,
        p.kind, p.tracking, p.valuation, p.status, p.version,
        array(select b.code from product_barcode b
          where b.product_id = p.id and b.unit is null order by b.code) as barcodes,
        (select true from product_unit u where u.product_id = p.id limit 1) as has_units,
        (select true from stock_level l
          where l.product_id = p.id and (l.movements > 0 or l.reserved > 0) limit 1) as has_moved
      from w cross join lateral (
        select * from product q where q.id = w.id limit 1 for no key update) p
      """;
  private static final String CATEGORIES =
      """
      select w.code, c.id from unnest($1::text[]) as w (code)
      join category c on lower(c.code) = lower(w.code)
      """;
  private static final String OWNERS =
      "select gtin, product_id from product_barcode where gtin = any ($1::text[])";
  private static final String ROWS =
      """
      unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[],
        $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::text[])
        as w (id, sku, name_fr, name_ar, name_en, unit, category_id, tva_code, kind, tracking,
          valuation, status, version, barcodes)
      """;
  private static final String INSERT =
      """
      insert into product (id, sku, name_fr, name_ar, name_en, unit, category_id, tva_code, kind,
        tracking, valuation, status, version, details)
      select w.id, w.sku, w.name_fr, w.name_ar, w.name_en, w.unit, w.category_id, w.tva_code, w.kind,
        w.tracking, w.valuation, w.status, w.version,
        case when w.barcodes = '' then '{}' else jsonb_build_object('barcodes', (
          select jsonb_agg(jsonb_build_object('code', code) order by lpad(code, 14, '0'))
          from regexp_split_to_table(w.barcodes, ' ') code)) end
      from
      """
          + ROWS;
  private static final String UPDATE =
      """
      update product p set sku = w.sku, name_fr = w.name_fr, name_ar = w.name_ar,
        name_en = w.name_en, unit = w.unit, category_id = w.category_id, tva_code = w.tva_code,
        kind = w.kind, tracking = w.tracking, valuation = w.valuation, status = w.status,
        version = w.version, updated_at = now(),
        details = product_details(p.company_id, p.id)
      from
      """
          + ROWS
          + " where p.id = w.id and p.id = any ($1)";
  private static final String DROP_BARCODES =
      """
      delete from product_barcode b
      using unnest($1::uuid[], $2::text[]) as w (product_id, barcodes)
      where b.product_id = w.product_id and b.product_id = any ($1) and b.unit is null
        and not b.code = any (regexp_split_to_array(w.barcodes, ' '))
      """;
  private static final String ADD_BARCODES =
      """
      insert into product_barcode (gtin, code, product_id)
      select lpad(c.code, 14, '0'), c.code, w.product_id
      from unnest($1::uuid[], $2::text[]) as w (product_id, barcodes)
      cross join lateral regexp_split_to_table(w.barcodes, ' ') as c (code)
      where w.barcodes <> '' and (select true from product_barcode b
        where b.gtin = lpad(c.code, 14, '0') and b.product_id = w.product_id limit 1) is null
      order by 1
      """;

  /** A product that is there. */
  record Found(ProductState state, boolean hasUnits, boolean hasMoved) {}

  /** Those that are there, by the number of their line, locked. */
  Uni<Map<Integer, Found>> find(List<ProductLine> lines) {
    return CompanySql.planAnew()
        .chain(() -> CompanySql.execute(KEEP_NO_PLAN))
        .chain(
            () ->
                CompanySql.execute(
                    FIND, (Object) lines.stream().map(ProductLine::sku).toArray(String[]::new)))
        .map(
            rows -> {
              var found = new HashMap<Integer, Found>();
              rows.forEach(row -> found.put(row.getLong("n").intValue() - 1, found(row)));
              return found;
            });
  }

  private static Found found(Row row) {
    return new Found(
        ProductState.of(row),
        row.getBoolean("has_units") != null,
        row.getBoolean("has_moved") != null);
  }

  /** Ids of categories by their codes as the lines have them. */
  Uni<Map<String, UUID>> categories(List<ProductLine> lines) {
    var codes =
        lines.stream()
            .map(ProductLine::category)
            .filter(code -> code != null && !code.isEmpty())
            .distinct()
            .toArray(String[]::new);
    return byText(CATEGORIES, codes);
  }

  /** Whose the barcodes of the lines are already, by their fourteen digits. */
  Uni<Map<String, UUID>> owners(List<ProductLine> lines) {
    var gtins = new ArrayList<String>();
    for (var line : lines) {
      for (var code : barcodes(line.barcodes())) {
        gtins.add(Barcode.gtin(code));
      }
    }
    return byText(OWNERS, gtins.toArray(String[]::new));
  }

  static List<String> barcodes(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" +"));
  }

  Uni<Void> insert(List<ProductState> states) {
    if (states.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(INSERT, parameters(states))
        .chain(() -> CompanySql.execute(ADD_BARCODES, barcodeParameters(states)))
        .replaceWithVoid();
  }

  // Barcodes first: details repeats them. Those that go before those that come.
  Uni<Void> update(List<ProductState> states) {
    if (states.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(DROP_BARCODES, barcodeParameters(states))
        .chain(() -> CompanySql.execute(ADD_BARCODES, barcodeParameters(states)))
        .chain(() -> CompanySql.execute(UPDATE, parameters(states)))
        .replaceWithVoid();
  }

  private static Uni<Map<String, UUID>> byText(String sql, String[] keys) {
    if (keys.length == 0) {
      return Uni.createFrom().item(Map.of());
    }
    return CompanySql.execute(sql, (Object) keys)
        .map(
            rows -> {
              var found = new HashMap<String, UUID>();
              rows.forEach(row -> found.put(row.getString(0), row.getUUID(1)));
              return found;
            });
  }

  private static @Nullable Object[] parameters(List<ProductState> states) {
    return new @Nullable Object[] {
      states.stream().map(ProductState::id).toArray(UUID[]::new),
      texts(states, ProductState::sku),
      texts(states, ProductState::nameFr),
      texts(states, ProductState::nameAr),
      texts(states, ProductState::nameEn),
      texts(states, ProductState::unit),
      states.stream().map(ProductState::categoryId).toArray(UUID[]::new),
      texts(states, ProductState::tvaCode),
      texts(states, ProductState::kind),
      texts(states, ProductState::tracking),
      texts(states, ProductState::valuation),
      texts(states, ProductState::status),
      states.stream().map(ProductState::version).toArray(Long[]::new),
      texts(states, state -> String.join(" ", state.barcodes()))
    };
  }

  private static @Nullable Object[] barcodeParameters(List<ProductState> states) {
    return new @Nullable Object[] {
      states.stream().map(ProductState::id).toArray(UUID[]::new),
      texts(states, state -> String.join(" ", state.barcodes()))
    };
  }

  private static @Nullable String[] texts(
      List<ProductState> states, Function<ProductState, @Nullable String> column) {
    return states.stream().map(column).toArray(String[]::new);
  }
}
