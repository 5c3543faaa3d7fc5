package dz.mizan.inventory.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Shows the totals of all companies, read once a minute. */
@ApplicationScoped
public class StockGauges {
  private static final Logger LOG = Logger.getLogger(StockGauges.class);
  private static final long INTERVAL_MS = 60_000;
  private static final String TOTALS =
      """
      select coalesce(sum(products), 0)::float8, coalesce(sum(levels), 0)::float8,
        coalesce(sum(low), 0)::float8, coalesce(sum(value), 0)::float8
      from stock_figures
      """;

  private final Pool pool;
  private final Vertx vertx;
  private final MeterRegistry metrics;
  private volatile Totals totals = new Totals(0, 0, 0, 0);
  private long timer;

  private record Totals(double products, double levels, double low, double value) {}

  StockGauges(@ReactiveDataSource("relay") Pool pool, Vertx vertx, MeterRegistry metrics) {
    this.pool = pool;
    this.vertx = vertx;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    gauge("mizan.stock.products", "Products of all companies", Totals::products);
    gauge("mizan.stock.levels", "Products in warehouses", Totals::levels);
    gauge("mizan.stock.low", "Products in warehouses of which there is little", Totals::low);
    gauge("mizan.stock.value", "What all stock is worth, in dinars", Totals::value);
    timer = vertx.setPeriodic(0, INTERVAL_MS, tick -> refreshQuietly());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void gauge(String name, String description, ToDoubleFunction<Totals> value) {
    Gauge.builder(name, () -> value.applyAsDouble(totals))
        .description(description)
        .register(metrics);
  }

  private void refreshQuietly() {
    refresh()
        .subscribe()
        .with(done -> {}, failure -> LOG.debugf("Stock metrics not read: %s", failure.toString()));
  }

  /** Reads the totals now. */
  public Uni<Void> refresh() {
    return pool.query(TOTALS)
        .execute()
        .map(rows -> rows.iterator().next())
        .invoke(
            row ->
                totals =
                    new Totals(
                        row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3)))
        .replaceWithVoid();
  }
}
