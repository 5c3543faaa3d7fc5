package dz.mizan.inventory.product;

import dz.mizan.common.paging.BadCursor;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Searches products by words; see the migration that made {@code search_products}. */
final class SearchProducts {
  private static final String SQL =
      "select "
          + ProductRows.COLUMNS
          + """
          , s.step, s.score
          from search_products($1, $2, $3,
            case when $4::uuid is not null then
              array(select t.id from category_tree(current_company(), $4) t) end,
            $5, $6, $7, $8) s
          join product p on p.id = s.product_id
          order by s.step, s.score desc, p.id
          """;

  private SearchProducts() {}

  /** A hit with its place in the order. */
  private record Hit(ProductView product, int step, int score) {
    static Hit of(Row row) {
      return new Hit(ProductRows.view(row), row.getInteger("step"), row.getInteger("score"));
    }

    List<String> place() {
      return List.of(Integer.toString(step), Integer.toString(score), product.id().toString());
    }
  }

  static Uni<Page<ProductView>> page(PageRequest request, ProductFilter filter) {
    var after = request.after(3);
    return CompanySql.execute(
            SQL,
            filter.q,
            filter.status == null ? null : filter.status.name(),
            filter.kind == null ? null : filter.kind.name(),
            filter.categoryId,
            after.isEmpty() ? null : number(after.get(0)),
            after.isEmpty() ? null : number(after.get(1)),
            after.isEmpty() ? null : id(after.get(2)),
            request.limitAndOne())
        .map(
            rows -> {
              var hits = new ArrayList<Hit>();
              rows.forEach(row -> hits.add(Hit.of(row)));
              return Page.of(hits, request, Hit::place).map(Hit::product);
            });
  }

  private static UUID id(String value) {
    return PageRequest.id(value);
  }

  private static Integer number(String value) {
    try {
      return Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new BadCursor();
    }
  }
}
