package dz.mizan.inventory.warehouse;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The warehouses of the running transaction's company, as far as the caller's scope reaches. */
@ApplicationScoped
public class Warehouses implements PanacheRepositoryBase<Warehouse, UUID> {
  /** The kind of scope that restricts callers to some warehouses. */
  public static final String SCOPE = "warehouses";

  /** The warehouse that is meant where none is named. */
  public Uni<UUID> defaultId() {
    return CompanySql.execute("select id from warehouse where is_default")
        .map(rows -> rows.iterator().next().getUUID("id"));
  }

  /** A page by id, one row more than asked for. */
  Uni<List<Warehouse>> page(PageRequest request) {
    var afterId = request.afterId();
    var after = afterId == null ? new UUID(0, 0) : afterId;
    var only = Caller.require().scope().only(SCOPE);
    var query =
        only == null
            ? find("id > ?1", Sort.by("id"), after)
            : find("id > ?1 and id in ?2", Sort.by("id"), after, only);
    return query.page(0, request.limitAndOne()).list();
  }

  /**
   * @throws NotFound if the company has no such warehouse
   * @throws dz.mizan.common.tenancy.OutOfScope if it is none of the caller's
   */
  Uni<Warehouse> require(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("warehouse", id))
        .invoke(() -> Caller.require().scope().require(SCOPE, id));
  }
}
