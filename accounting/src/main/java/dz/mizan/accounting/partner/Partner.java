package dz.mizan.accounting.partner;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, a supplier, or both.
 *
 * @param kind COMPANY or PERSON (a consumer)
 * @param nif 15 or 20 digits
 * @param wilaya 1 to 69
 * @param customerAccount what he owes is booked there, usually 411
 * @param supplierAccount what is owed to him is booked there, usually 401
 * @param creditLimit in dinars; null for none
 * @param onHold nothing more is sold to him on credit
 */
@RegisterForReflection
public record Partner(
    UUID id,
    String code,
    String name,
    @Nullable String nameAr,
    String kind,
    boolean isCustomer,
    boolean isSupplier,
    @Nullable String nif,
    @Nullable String nis,
    @Nullable String rc,
    @Nullable String ai,
    @Nullable String legalForm,
    @Nullable String activity,
    @Nullable String street,
    @Nullable String commune,
    @Nullable Integer wilaya,
    @Nullable String postalCode,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String rib,
    String customerAccount,
    String supplierAccount,
    int paymentTermsDays,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal creditLimit,
    boolean onHold,
    boolean active,
    long version) {

  /** The columns that {@link #of} reads. */
  public static final String COLUMNS =
      "id, code, name, name_ar, kind, is_customer, is_supplier, nif, nis, rc, ai, legal_form,"
          + " activity, street, commune, wilaya, postal_code, phone, email, rib,"
          + " customer_account, supplier_account, payment_terms_days, credit_limit, on_hold,"
          + " active, version";

  /** The row as a partner. */
  public static Partner of(Row row) {
    return new Partner(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("name_ar"),
        row.getString("kind"),
        row.getBoolean("is_customer"),
        row.getBoolean("is_supplier"),
        row.getString("nif"),
        row.getString("nis"),
        row.getString("rc"),
        row.getString("ai"),
        row.getString("legal_form"),
        row.getString("activity"),
        row.getString("street"),
        row.getString("commune"),
        row.getInteger("wilaya"),
        row.getString("postal_code"),
        row.getString("phone"),
        row.getString("email"),
        row.getString("rib"),
        row.getString("customer_account"),
        row.getString("supplier_account"),
        row.getInteger("payment_terms_days"),
        row.getBigDecimal("credit_limit"),
        row.getBoolean("on_hold"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
