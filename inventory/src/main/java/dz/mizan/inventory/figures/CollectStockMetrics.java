package dz.mizan.inventory.figures;

import dz.mizan.common.job.Job;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Counts a company's stock for the metrics. */
@ApplicationScoped
class CollectStockMetrics implements Job {
  private static final String COUNT =
      """
      insert into stock_figures (products, levels, low, value)
      select (select count(*) from product), count(*), count(*) filter (where is_low),
        coalesce(sum(value), 0)
      from stock_level
      on conflict on constraint pk_stock_figures do update set products = excluded.products,
        levels = excluded.levels, low = excluded.low, value = excluded.value, counted_at = now()
      returning products, levels, low
      """;

  @Override
  public String name() {
    return "collect-stock-metrics";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public Uni<String> run(UUID companyId) {
    return CompanySql.execute(COUNT)
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                "%d products, %d levels, %d low"
                    .formatted(row.getLong("products"), row.getLong("levels"), row.getLong("low")));
  }
}
