package dz.mizan.inventory.settings;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of the running transaction's company. */
@ApplicationScoped
public class Settings {

  /** As they are now; the defaults where the company has decided nothing yet. */
  public Uni<InventorySettings> current() {
    return CompanySql.execute("select " + InventorySettings.COLUMNS + " from inventory_settings")
        .map(
            rows ->
                rows.size() == 0
                    ? InventorySettings.DEFAULTS
                    : InventorySettings.of(rows.iterator().next()));
  }
}
