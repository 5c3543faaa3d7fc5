package dz.mizan.accounting.asset.category;

import dz.mizan.accounting.asset.plan.Method;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category of assets.
 *
 * @param lifeMonths usual; null for the method NONE
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "AssetCategory")
public record CategoryView(
    UUID id,
    @Schema(examples = "TRANSPORT") String code,
    @Schema(examples = "Matériel de transport") String name,
    @Schema(examples = "2182") String assetAccount,
    @Schema(examples = "28182") @Nullable String depreciationAccount,
    @Schema(examples = "681") @Nullable String expenseAccount,
    @Schema(examples = "2918") @Nullable String impairmentAccount,
    Method method,
    @Schema(examples = "60") @Nullable Integer lifeMonths,
    boolean active,
    long version) {

  static CategoryView of(Row row) {
    return new CategoryView(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name"),
        row.getString("asset_account"),
        row.getString("depreciation_account"),
        row.getString("expense_account"),
        row.getString("impairment_account"),
        Method.valueOf(row.getString("method")),
        row.getInteger("life_months"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
