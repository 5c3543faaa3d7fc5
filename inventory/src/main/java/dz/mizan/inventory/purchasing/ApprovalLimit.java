package dz.mizan.inventory.purchasing;

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
