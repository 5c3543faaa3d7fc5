package dz.mizan.inventory.customer;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as clients see it.
 *
 * @param version counts its changes; also its ETag
 * @param warnings what was accepted and should be looked at again
 */
@RegisterForReflection
public record CustomerView(
    UUID id,
    @Schema(examples = "C-0042") String code,
    CustomerKind kind,
    @Schema(examples = "SARL El Baraka") String name,
    @Nullable String nameAr,
    @Schema(examples = "000025001808337") @Nullable String nif,
    @Schema(examples = "000025010012345") @Nullable String nis,
    @Schema(examples = "25/00-0015609 B 04") @Nullable String rc,
    @Schema(examples = "25010123456") @Nullable String ai,
    @Nullable LegalForm legalForm,
    @Nullable CustomerAddress address,
    @Nullable String phone,
    @Nullable String email,
    @Nullable UUID priceListId,
    int paymentTermsDays,
    @Schema(examples = "2.50", type = SchemaType.STRING)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal discountPercent,
    boolean active,
    OffsetDateTime createdAt,
    long version,
    List<CustomerWarning> warnings) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      "id, code, kind, name, name_ar, nif, nis, rc, ai, legal_form, street, commune, wilaya,"
          + " postal_code, phone, email, price_list_id, payment_terms_days, discount_percent,"
          + " is_active, created_at, version";

  static CustomerView of(Row row) {
    var address =
        new CustomerAddress(
            row.getString("street"),
            row.getString("commune"),
            row.getShort("wilaya"),
            row.getString("postal_code"));
    var form = row.getString("legal_form");
    return new CustomerView(
        row.getUUID("id"),
        row.getString("code"),
        CustomerKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("name_ar"),
        row.getString("nif"),
        row.getString("nis"),
        row.getString("rc"),
        row.getString("ai"),
        form == null ? null : LegalForm.valueOf(form),
        address.isEmpty() ? null : address,
        row.getString("phone"),
        row.getString("email"),
        row.getUUID("price_list_id"),
        row.getInteger("payment_terms_days"),
        row.getBigDecimal("discount_percent"),
        row.getBoolean("is_active"),
        row.getOffsetDateTime("created_at"),
        row.getLong("version"),
        CustomerWarning.of(row.getString("rc"), row.getString("ai")));
  }
}
