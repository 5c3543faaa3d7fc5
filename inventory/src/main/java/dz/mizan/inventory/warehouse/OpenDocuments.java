package dz.mizan.inventory.warehouse;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * A kind of document that keeps a warehouse from being deactivated; each feature that has one makes
 * a bean. Asked inside the deactivating transaction, which has locked the warehouse.
 */
public interface OpenDocuments {

  /** What they are called in paths: {@code stock-transfers}. */
  String kind();

  /** Whether one is open in that warehouse of the running transaction's company. */
  Uni<Boolean> areOpenIn(UUID warehouseId);
}
