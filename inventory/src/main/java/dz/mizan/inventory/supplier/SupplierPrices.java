package dz.mizan.inventory.supplier;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The prices that suppliers ask, of the running transaction's company. */
@ApplicationScoped
public class SupplierPrices {
  private static final String VIEW =
      """
      select c.*, s.name as supplier_name, p.sku from supplier_price c
      join supplier s on s.company_id = c.company_id and s.id = c.supplier_id
      join product p on p.company_id = c.company_id and p.id = c.product_id
      """;
  private static final String INSERT =
      """
      insert into supplier_price (id, supplier_id, product_id, supplier_sku, unit, price,
        min_quantity, valid_from, valid_until, preferred)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;
  private static final String UPDATE =
      """
      update supplier_price set product_id = $3, supplier_sku = $4, unit = $5, price = $6,
        min_quantity = $7, valid_from = $8, valid_until = $9, preferred = $10, version = version + 1
      where id = $1 and supplier_id = $2
      """;
  private static final String BEST =
      """
      select w.position, c.price, c.supplier_sku
      from unnest($2::uuid[], $3::text[], $4::text[]::numeric[])
        with ordinality as w (product_id, unit, quantity, position)
      cross join lateral (
        select price, supplier_sku from supplier_price
        where supplier_id = $1 and product_id = w.product_id and unit = w.unit
          and min_quantity <= w.quantity and valid_from <= $5
          and (valid_until is null or valid_until >= $5)
        order by min_quantity desc, valid_from desc limit 1) c
      """;

  /** What somebody wants to buy. */
  public record Wish(UUID productId, String unit, BigDecimal quantity) {}

  /** What the supplier asks for it; price HT per unit, four decimals. */
  public record Offer(BigDecimal price, @Nullable String supplierSku) {}

  /**
   * The price of each that has one.
   *
   * @return by the place of the wish in the list
   */
  public Uni<Map<Integer, Offer>> offers(UUID supplierId, LocalDate on, List<Wish> wishes) {
    return CompanySql.execute(
            BEST,
            supplierId,
            wishes.stream().map(Wish::productId).toArray(UUID[]::new),
            wishes.stream().map(Wish::unit).toArray(String[]::new),
            wishes.stream().map(wish -> wish.quantity().toPlainString()).toArray(String[]::new),
            on)
        .map(
            rows -> {
              var offers = new HashMap<Integer, Offer>();
              rows.forEach(
                  row ->
                      offers.put(
                          (int) (row.getLong("position") - 1),
                          new Offer(row.getBigDecimal("price"), row.getString("supplier_sku"))));
              return offers;
            });
  }

  /** A page by id, one row more than asked for, of a supplier or of a product. */
  Uni<List<SupplierPriceView>> page(
      PageRequest request, @Nullable UUID supplierId, @Nullable UUID productId) {
    return CompanySql.execute(
            VIEW
                + " where ($1::uuid is null or c.id > $1) and ($2::uuid is null or c.supplier_id ="
                + " $2) and ($3::uuid is null or c.product_id = $3) order by c.id limit $4",
            request.afterId(),
            supplierId,
            productId,
            request.limitAndOne())
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(SupplierPriceView::of)
                    .toList());
  }

  /**
   * @throws NotFound if the supplier has no such price
   */
  Uni<SupplierPriceView> require(UUID supplierId, UUID id) {
    return one(supplierId, id, " where c.id = $1 and c.supplier_id = $2");
  }

  /** The same, locked until the transaction ends. */
  Uni<SupplierPriceView> requireLocked(UUID supplierId, UUID id) {
    return one(supplierId, id, " where c.id = $1 and c.supplier_id = $2 for update of c");
  }

  /**
   * @throws PriceTaken if the supplier has a price for the same that begins on the same day
   */
  Uni<SupplierPriceView> insert(UUID supplierId, UUID id, KnownPrice price) {
    return write(INSERT, supplierId, id, price);
  }

  /**
   * @throws PriceTaken if the supplier has a price for the same that begins on the same day
   */
  Uni<SupplierPriceView> update(UUID supplierId, UUID id, KnownPrice price) {
    return write(UPDATE, supplierId, id, price);
  }

  Uni<Void> delete(UUID id) {
    return CompanySql.execute("delete from supplier_price where id = $1", id).replaceWithVoid();
  }

  private Uni<SupplierPriceView> write(String sql, UUID supplierId, UUID id, KnownPrice price) {
    return CompanySql.execute(
            sql,
            id,
            supplierId,
            price.productId(),
            price.supplierSku(),
            price.unit(),
            price.price(),
            price.minQuantity(),
            price.validFrom(),
            price.validUntil(),
            price.preferred())
        .onFailure(SqlFailures.violates("uq_supplier_price_start"))
        .transform(e -> new PriceTaken(price.validFrom()))
        .chain(() -> require(supplierId, id));
  }

  private static Uni<SupplierPriceView> one(UUID supplierId, UUID id, String where) {
    return CompanySql.execute(VIEW + where, id, supplierId)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("supplier-price", id);
              }
              return SupplierPriceView.of(rows.iterator().next());
            });
  }
}
