package dz.mizan.auth.origin;

import dz.mizan.common.cors.AllowedOrigins;
import dz.mizan.common.cors.OriginList;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** All companies' origins as last read from the database, at most a few seconds ago. */
@Startup
@ApplicationScoped
class CompanyOrigins implements AllowedOrigins {
  private static final Logger LOG = Logger.getLogger(CompanyOrigins.class);
  private static final long REFRESH_MS = 5_000;

  private final Vertx vertx;
  private final Pool relay;
  private final long refreshMs;
  private volatile Read last = Read.of(List.of());
  private volatile boolean isRead;
  private long timer = -1;
  private volatile boolean stopped;

  CompanyOrigins(
      Vertx vertx,
      @ReactiveDataSource("relay") Pool relay,
      @ConfigProperty(name = "mizan.allowed-origins-refresh") Duration refresh) {
    this.vertx = vertx;
    this.relay = relay;
    this.refreshMs = Math.min(REFRESH_MS, refresh.toMillis());
  }

  @PostConstruct
  void start() {
    refreshForEver();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  @Override
  public boolean isKnown(String origin) {
    return last.allowed().isKnown(origin);
  }

  @Override
  public boolean isOf(UUID companyId, String origin) {
    return last.allowed().isOf(companyId, origin);
  }

  /**
   * All of them.
   *
   * @throws OriginsNotRead if the database has not answered yet since the start
   */
  OriginList list() {
    if (!isRead) {
      throw new OriginsNotRead();
    }
    return last.list();
  }

  private void refreshForEver() {
    read()
        .subscribe()
        .with(
            entries -> {
              last = Read.of(entries);
              isRead = true;
              again();
            },
            failure -> {
              LOG.warnf("Allowed origins not read: %s", failure.getMessage());
              again();
            });
  }

  private void again() {
    if (!stopped) {
      timer = vertx.setTimer(refreshMs, t -> refreshForEver());
    }
  }

  private Uni<List<OriginList.Entry>> read() {
    return relay
        .query("select company_id, origin from allowed_origin")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(
                        row ->
                            new OriginList.Entry(
                                row.getUUID("company_id"), row.getString("origin")))
                    .toList());
  }

  private record Read(OriginList list, AllowedOrigins allowed) {
    static Read of(List<OriginList.Entry> entries) {
      var list = OriginList.of(entries);
      return new Read(list, list.allowed());
    }
  }
}
