package dz.mizan.inventory.pos.till;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.inventory.warehouse.OpenDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A warehouse that an active till sells from stays in use. */
@ApplicationScoped
class TillsInUse implements OpenDocuments {
  private static final String SQL =
      "select exists (select from till where is_active and warehouse_id = $1) as open";

  @Override
  public String kind() {
    return "tills";
  }

  @Override
  public Uni<Boolean> areOpenIn(UUID warehouseId) {
    return CompanySql.execute(SQL, warehouseId)
        .map(rows -> rows.iterator().next().getBoolean("open"));
  }
}
