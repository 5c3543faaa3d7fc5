package dz.mizan.inventory.supplier;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as clients see it.
 *
 * @param version counts its changes; also its ETag
 * @param warnings what was accepted and should be looked at again
 */
@RegisterForReflection
public record SupplierView(
    UUID id,
    @Schema(examples = "F-001") String code,
    @Schema(examples = "Sarl Oliviers de Kabylie") String name,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    SupplierAddress address,
    SupplierContact contact,
    int paymentDays,
    int leadDays,
    String currency,
    @Nullable String rib,
    boolean active,
    long version,
    List<SupplierWarning> warnings) {

  static SupplierView of(Row row) {
    return new SupplierView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("nif"),
        row.getString("nis"),
        row.getString("rc"),
        row.getString("ai"),
        new SupplierAddress(
            row.getString("street"),
            row.getString("commune"),
            row.getShort("wilaya"),
            row.getString("postal_code")),
        new SupplierContact(
            row.getString("contact"), row.getString("phone"), row.getString("email")),
        row.getInteger("payment_days"),
        row.getInteger("lead_days"),
        row.getString("currency"),
        row.getString("rib"),
        row.getBoolean("active"),
        row.getLong("version"),
        SupplierWarning.of(row.getString("rc"), row.getString("ai")));
  }

  /** What the audit keeps: no bank account and nobody's name. */
  Audited audited() {
    return new Audited(code, name, nif, nis, rc, ai, address, paymentDays, leadDays, active);
  }

  /** A supplier in the audit trail. */
  @RegisterForReflection
  record Audited(
      String code,
      String name,
      @Nullable String nif,
      @Nullable String nis,
      @Nullable String rc,
      @Nullable String ai,
      SupplierAddress address,
      int paymentDays,
      int leadDays,
      boolean active) {}
}
