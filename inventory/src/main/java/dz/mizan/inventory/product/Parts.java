package dz.mizan.inventory.product;

import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.category.AttributeValues;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that belong to a product: units, barcodes and values of attributes. */
final class Parts {
  private static final String REMOVE_UNITS =
      "delete from product_unit where product_id = $1 and unit <> all ($2::text[])";
  private static final String WRITE_UNITS =
      """
      insert into product_unit (product_id, unit, factor)
      select $1, unit, factor::numeric from unnest($2::text[], $3::text[]) u (unit, factor)
      on conflict on constraint pk_product_unit do update set factor = excluded.factor
      """;
  // In one order for everybody, lest two with the same barcodes wait for each other.
  private static final String WRITE_BARCODES =
      """
      insert into product_barcode (gtin, code, product_id, unit)
      select lpad(code, 14, '0'), code, $1, unit
      from unnest($2::text[], $3::text[]) b (code, unit) order by 1
      on conflict on constraint pk_product_barcode do nothing
      returning gtin
      """;
  private static final String REMOVE_ATTRIBUTES =
      "delete from product_attribute where product_id = $1 and attribute_id <> all ($2::uuid[])";
  private static final String WRITE_ATTRIBUTES =
      """
      insert into product_attribute (product_id, attribute_id, value)
      select $1, id, value from unnest($2::uuid[], $3::text[]) a (id, value)
      on conflict on constraint pk_product_attribute do update set value = excluded.value
      """;

  private Parts() {}

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** In the order and form that they are read in. */
  static List<UnitFactor> units(List<UnitFactor> units) {
    return units.stream()
        .map(UnitFactor::stripped)
        .sorted(Comparator.comparing(UnitFactor::factor).thenComparing(UnitFactor::unit))
        .toList();
  }

  /** In the order that they are read in. */
  static List<Barcode> barcodes(List<Barcode> barcodes) {
    return barcodes.stream().sorted(Comparator.comparing(Barcode::gtin)).toList();
  }

  /**
   * Writes units and barcodes in the place of those that were there.
   *
   * @throws BarcodeTaken if another product has one of them
   * @throws UnitInUse if something refers to a unit that goes
   */
  static Uni<Void> write(UUID productId, List<UnitFactor> units, List<Barcode> barcodes) {
    var codes = units.stream().map(UnitFactor::unit).toArray(String[]::new);
    var factors = units.stream().map(u -> u.factor().toPlainString()).toArray(String[]::new);
    return CompanySql.execute("delete from product_barcode where product_id = $1", productId)
        .chain(() -> CompanySql.execute(REMOVE_UNITS, productId, codes))
        .onFailure(failure -> SqlFailures.sqlState(failure).equals("23503"))
        .transform(failure -> new UnitInUse())
        .chain(() -> CompanySql.execute(WRITE_UNITS, productId, codes, factors))
        .chain(() -> writeBarcodes(productId, barcodes));
  }

  private static Uni<Void> writeBarcodes(UUID productId, List<Barcode> barcodes) {
    if (barcodes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return CompanySql.execute(
            WRITE_BARCODES,
            productId,
            barcodes.stream().map(Barcode::code).toArray(String[]::new),
            barcodes.stream().map(Barcode::unit).toArray(String[]::new))
        .invoke(
            rows -> {
              var written = new java.util.HashSet<String>();
              rows.forEach(row -> written.add(row.getString("gtin")));
              barcodes.stream()
                  .filter(barcode -> !written.contains(barcode.gtin()))
                  .findFirst()
                  .ifPresent(
                      barcode -> {
                        throw new BarcodeTaken(barcode.code());
                      });
            })
        .replaceWithVoid();
  }

  /** Writes the values in the place of those that were there. */
  static Uni<Void> write(UUID productId, AttributeValues values) {
    var ids = values.ids();
    return CompanySql.execute(REMOVE_ATTRIBUTES, productId, ids)
        .chain(() -> CompanySql.execute(WRITE_ATTRIBUTES, productId, ids, values.texts()))
        .replaceWithVoid();
  }
}
