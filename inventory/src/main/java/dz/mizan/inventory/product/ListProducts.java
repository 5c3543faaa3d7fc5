package dz.mizan.inventory.product;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists products; each filter and order has an index that begins with the company. */
final class ListProducts {
  private ListProducts() {}

  static Uni<Page<ProductView>> page(PageRequest request, ProductFilter filter) {
    var sort = ProductSort.of(filter.sort == null ? "id" : filter.sort);
    var query = new Query(sort);
    sort.lastOf(request).ifPresent(last -> query.where(sort::after, last));
    query.equal("status", filter.status == null ? null : filter.status.name());
    query.equal("kind", filter.kind == null ? null : filter.kind.name());
    query.equal("sku_key", filter.sku == null ? null : filter.sku.toLowerCase(Locale.ROOT));
    query.equal("template_id", filter.templateId);
    return CompanySql.execute(query.sql(filter, request.limitAndOne()), query.parameters.toArray())
        .map(ProductRows::views)
        .map(
            views ->
                Page.of(
                    views,
                    request,
                    last ->
                        List.of(
                            sort.isById()
                                ? last.id().toString()
                                : last.sku().toLowerCase(Locale.ROOT))));
  }

  private static final class Query {
    private final ProductSort sort;
    private final StringBuilder conditions = new StringBuilder("true");
    final List<Object> parameters = new ArrayList<>();

    Query(ProductSort sort) {
      this.sort = sort;
    }

    void where(java.util.function.IntFunction<String> condition, Object value) {
      parameters.add(value);
      conditions.append(" and ").append(condition.apply(parameters.size()));
    }

    void equal(String column, @Nullable Object value) {
      if (value != null) {
        where(n -> column + " = $" + n, value);
      }
    }

    /** A page of each category of the tree, of which the first rows are the page. */
    String sql(ProductFilter filter, int limit) {
      parameters.add(limit);
      var limited = sort.orderBy() + " limit $" + parameters.size();
      var columns = "select " + ProductRows.COLUMNS;
      if (filter.categoryId == null) {
        return columns + " from product where " + conditions + limited;
      }
      parameters.add(filter.categoryId);
      return columns
          + " from (select t.id as place from category_tree(current_company(), $"
          + parameters.size()
          + ") t) c cross join lateral (select * from product where category_id = c.place and "
          + conditions
          + limited
          + ") p"
          + limited;
    }
  }
}
