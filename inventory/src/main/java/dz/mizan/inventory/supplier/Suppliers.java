package dz.mizan.inventory.supplier;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The suppliers of the running transaction's company. */
@ApplicationScoped
public class Suppliers {
  /** The columns that a request writes; {@link SupplierRequest#values} has them in this order. */
  static final List<String> WRITTEN =
      List.of(
          "id",
          "code",
          "name",
          "nif",
          "nis",
          "rc",
          "ai",
          "street",
          "commune",
          "wilaya",
          "postal_code",
          "contact",
          "phone",
          "email",
          "payment_days",
          "lead_days",
          "rib",
          "active");

  private static final String INSERT =
      "insert into supplier (%s) values (%s) returning *"
          .formatted(
              String.join(", ", WRITTEN),
              IntStream.rangeClosed(1, WRITTEN.size())
                  .mapToObj(i -> "$" + i)
                  .collect(Collectors.joining(", ")));
  private static final String UPDATE =
      "update supplier set %s, version = version + 1 where id = $1 returning *"
          .formatted(
              IntStream.range(1, WRITTEN.size())
                  .mapToObj(i -> WRITTEN.get(i) + " = $" + (i + 1))
                  .collect(Collectors.joining(", ")));
  private static final String PAGE =
      """
      select * from supplier
      where ($1::uuid is null or id > $1) and ($2::boolean is null or active = $2)
        and ($3::text is null or code ilike '%' || $4 || '%' or name ilike '%' || $4 || '%'
          or nif = $3 or word_similarity($3, name) >= 0.5)
      order by id limit $5
      """;

  /** What an order keeps of its supplier. */
  public record Ordered(UUID id, String code, String name, int paymentDays, int leadDays) {}

  /**
   * The supplier for a new order, which stays active until the transaction ends.
   *
   * @throws UnknownSupplier if the company has no such supplier or it is inactive
   */
  public Uni<Ordered> requireActive(UUID id) {
    return CompanySql.execute("select * from supplier where id = $1 for share", id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw UnknownSupplier.unknown(id);
              }
              var supplier = SupplierView.of(rows.iterator().next());
              if (!supplier.active()) {
                throw UnknownSupplier.inactive(id);
              }
              return new Ordered(
                  id,
                  supplier.code(),
                  supplier.name(),
                  supplier.paymentDays(),
                  supplier.leadDays());
            });
  }

  /**
   * A page by id, one row more than asked for; q is a part of code or name, or near to the name.
   */
  Uni<List<SupplierView>> page(PageRequest request, @Nullable String q, @Nullable Boolean active) {
    var text = q == null || q.isBlank() ? null : q.strip();
    return CompanySql.execute(
            PAGE, request.afterId(), active, text, escaped(text), request.limitAndOne())
        .map(Suppliers::views);
  }

  /**
   * @throws NotFound if the company has no such supplier
   */
  Uni<SupplierView> require(UUID id) {
    return one("select * from supplier where id = $1", id);
  }

  /**
   * The same, locked until the transaction ends.
   *
   * @throws NotFound if the company has no such supplier
   */
  Uni<SupplierView> requireLocked(UUID id) {
    return one("select * from supplier where id = $1 for update", id);
  }

  /**
   * @throws SupplierTaken if another supplier has the code or the NIF
   */
  Uni<SupplierView> insert(UUID id, SupplierRequest request) {
    return write(INSERT, id, request);
  }

  /**
   * @throws SupplierTaken if another supplier has the code or the NIF
   */
  Uni<SupplierView> update(UUID id, SupplierRequest request) {
    return write(UPDATE, id, request);
  }

  private static Uni<SupplierView> write(String sql, UUID id, SupplierRequest request) {
    return CompanySql.execute(sql, request.values(id))
        .onFailure(SqlFailures.violates("uq_supplier_code"))
        .transform(e -> SupplierTaken.code(request.code()))
        .onFailure(SqlFailures.violates("uq_supplier_nif"))
        .transform(e -> SupplierTaken.nif(String.valueOf(request.nif())))
        .map(rows -> SupplierView.of(rows.iterator().next()));
  }

  private static Uni<SupplierView> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("supplier", id);
              }
              return SupplierView.of(rows.iterator().next());
            });
  }

  private static List<SupplierView> views(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(SupplierView::of).toList();
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : text.replaceAll("([%_\\\\])", "\\\\$1");
  }
}
