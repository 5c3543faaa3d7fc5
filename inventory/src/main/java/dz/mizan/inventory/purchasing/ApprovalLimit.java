package dz.mizan.inventory.purchasing;

import dz.mizan.common.money.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to which total TTC a role may approve purchase orders.
 *
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
public record ApprovalLimit(
    UUID id, @Schema(examples = "buyer") String role, Money maxAmount, long version) {

  static ApprovalLimit of(Row row) {
    return new ApprovalLimit(
        row.getUUID("id"),
        row.getString("role"),
        Money.dzd(row.getBigDecimal("max_amount")),
        row.getLong("version"));
  }
}
