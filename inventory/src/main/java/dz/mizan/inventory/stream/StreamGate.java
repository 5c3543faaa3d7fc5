package dz.mizan.inventory.stream;

import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.tenancy.PreparedCompanies;
import dz.mizan.common.web.NotFound;
import dz.mizan.inventory.warehouse.Warehouses;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What has to be asked of the database before a stream begins: its first bytes are sent before the
 * resource could find out.
 */
@ApplicationScoped
public class StreamGate {
  private final PreparedCompanies prepared;
  private final LevelChanges changes;
  private final StockStreams streams;
  private final CurrentVertxRequest current;

  StreamGate(
      PreparedCompanies prepared,
      LevelChanges changes,
      StockStreams streams,
      CurrentVertxRequest current) {
    this.prepared = prepared;
    this.changes = changes;
    this.streams = streams;
    this.current = current;
  }

  /**
   * @throws NotFound if the company has no such warehouse
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of the caller's
   * @throws TooManyStreams if enough are open
   */
  @OfKnownWarehouse
  @ServerRequestFilter
  public Uni<Void> pass(UriInfo uri) {
    var named = uri.getQueryParameters().getFirst("warehouseId");
    if (named == null || !Ids.isId(named)) {
      return Uni.createFrom().voidItem(); // the resource says so
    }
    var caller = Caller.require();
    var warehouse = UUID.fromString(named);
    caller.scope().require(Warehouses.SCOPE, warehouse);
    streams.requireRoom(caller.companyId());
    return prepared
        .require(caller.companyId())
        .chain(() -> changes.hasWarehouse(caller.companyId(), warehouse))
        .invoke(
            known -> {
              if (!known) {
                throw new NotFound("warehouse", warehouse);
              }
              // Proxies must not collect events.
              current.getCurrent().response().putHeader("X-Accel-Buffering", "no");
            })
        .replaceWithVoid();
  }
}
