package dz.mizan.accounting.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner as clients see it.
 *
 * @param fromInventory whether inventory tells of it: what it tells overwrites what is here
 * @param creditLimit null: no limit
 * @param warnings what was accepted and should be looked at again
 */
@RegisterForReflection
@Schema(name = "Partner")
record PartnerView(
    UUID id,
    @Schema(examples = "F-0007") String code,
    @Schema(examples = "SARL Transport Atlas") String name,
    @Nullable String nameAr,
    PartnerKind kind,
    boolean customer,
    boolean supplier,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable String legalForm,
    @Nullable String activity,
    PartnerAddress address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String rib,
    @Schema(examples = "411") String customerAccount,
    @Schema(examples = "401") String supplierAccount,
    int paymentTermsDays,
    @Schema(type = SchemaType.STRING, examples = "500000.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal creditLimit,
    boolean onHold,
    boolean active,
    boolean fromInventory,
    long version,
    List<PartnerWarning> warnings) {

  static PartnerView of(Row row) {
    return new PartnerView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_ar"),
        PartnerKind.valueOf(row.getString("kind")),
        row.getBoolean("is_customer"),
        row.getBoolean("is_supplier"),
        row.getString("nif"),
        row.getString("nis"),
        row.getString("rc"),
        row.getString("ai"),
        row.getString("legal_form"),
        row.getString("activity"),
        new PartnerAddress(
            row.getString("street"),
            row.getString("commune"),
            row.getShort("wilaya"),
            row.getString("postal_code")),
        row.getString("phone"),
        row.getString("email"),
        row.getString("rib"),
        row.getString("customer_account"),
        row.getString("supplier_account"),
        row.getInteger("payment_terms_days"),
        row.getBigDecimal("credit_limit"),
        row.getBoolean("on_hold"),
        row.getBoolean("active"),
        row.getLong("source_sequence") > 0,
        row.getLong("version"),
        PartnerWarning.of(row.getString("rc"), row.getString("ai")));
  }

  /** What the audit keeps: nothing by which to reach a person, and no bank account. */
  Audited audited() {
    return new Audited(
        code,
        name,
        customer,
        supplier,
        nif,
        nis,
        rc,
        ai,
        customerAccount,
        supplierAccount,
        paymentTermsDays,
        active);
  }

  /** A partner in the audit trail. */
  @RegisterForReflection
  record Audited(
      String code,
      String name,
      boolean customer,
      boolean supplier,
      @Nullable String nif,
      @Nullable String nis,
      @Nullable String rc,
      @Nullable String ai,
      String customerAccount,
      String supplierAccount,
      int paymentTermsDays,
      boolean active) {}
}
