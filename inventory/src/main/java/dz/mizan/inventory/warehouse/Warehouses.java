package dz.mizan.inventory.warehouse;

import dz.mizan.common.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Warehouses implements PanacheRepositoryBase<Warehouse, UUID> {

  /** A page by id, one row more than asked for. */
  Uni<List<Warehouse>> page(PageRequest request) {
    var after = request.afterId();
    return find("id > ?1", Sort.by("id"), after == null ? new UUID(0, 0) : after)
        .page(0, request.limitAndOne())
        .list();
  }
}
