package dz.mizan.accounting.treasury;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bank account or a till.
 *
 * @param account the ledger account that it alone is kept in
 * @param journal that its entries are written to
 * @param currency ISO 4217, of the money in it
 * @param balance in the company's currency, of all that is booked; null where it was not asked for
 * @param version counts its changes; also its ETag
 */
@RegisterForReflection
@Schema(name = "TreasuryAccount")
public record TreasuryAccount(
    UUID id,
    TreasuryKind kind,
    @Schema(examples = "BNA agence 601") String name,
    @Schema(examples = "512") String account,
    @Schema(examples = "BQ") String journal,
    @Schema(examples = "BNA") @Nullable String bankName,
    @Schema(examples = "00100601020030040055", description = "20 digits") @Nullable String rib,
    @Schema(examples = "DZD") String currency,
    boolean active,
    @Schema(type = SchemaType.STRING, examples = "125000.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable BigDecimal balance,
    long version) {

  static TreasuryAccount of(Row row) {
    return new TreasuryAccount(
        row.getUUID("id"),
        TreasuryKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("account"),
        row.getString("journal"),
        row.getString("bank_name"),
        row.getString("rib"),
        row.getString("currency"),
        row.getBoolean("active"),
        row.getColumnIndex("balance") < 0 ? null : row.getBigDecimal("balance"),
        row.getLong("version"));
  }

  /** Whether what goes out of it must be there. */
  public boolean isTill() {
    return kind == TreasuryKind.CASH;
  }
}
