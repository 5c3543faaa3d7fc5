package dz.mizan.accounting.asset;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import dz.mizan.accounting.asset.plan.Method;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An asset as clients see it.
 *
 * @param status DRAFT, ACTIVE, FULLY_DEPRECIATED (still there) or DISPOSED
 * @param version counts changes; also the ETag
 */
@RegisterForReflection
@Schema(name = "Asset")
record AssetView(
    UUID id,
    @Schema(examples = "IM-2026-000001", description = "Absent for a draft")
        @Nullable String number,
    UUID categoryId,
    @Schema(examples = "Camion Hyundai HD78") String name,
    @Nullable String location,
    @Nullable String serialNumber,
    @Nullable UUID supplierId,
    @Nullable String reference,
    @Schema(examples = "2026-11-02") LocalDate acquiredOn,
    @Schema(examples = "2026-11-16") LocalDate inServiceOn,
    @Schema(type = SchemaType.STRING, examples = "4200000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal cost,
    @Schema(type = SchemaType.STRING, examples = "798000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal tva,
    @Schema(type = SchemaType.STRING, examples = "200000.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal residualValue,
    Method method,
    @Schema(examples = "60") @Nullable Integer lifeMonths,
    @Nullable String costCentre,
    Acquisition acquisition,
    @Nullable String counterAccount,
    @Nullable UUID acquisitionEntryId,
    AssetRequest.@Nullable Prior prior,
    @Schema(examples = "ACTIVE") String status,
    @Schema(type = SchemaType.STRING, examples = "66666.67") @JsonFormat(shape = Shape.STRING)
        BigDecimal depreciated,
    @Schema(type = SchemaType.STRING, examples = "0.00") @JsonFormat(shape = Shape.STRING)
        BigDecimal impaired,
    @Schema(type = SchemaType.STRING, examples = "4133333.33") @JsonFormat(shape = Shape.STRING)
        BigDecimal netBookValue,
    @Nullable Gone disposal,
    long version) {

  /**
   * How it went.
   *
   * @param salePrice without TVA; absent if it was scrapped
   * @param gain above its net book value; negative for a loss
   * @param complementEntryId of its last depreciation; absent if nothing was left to book
   */
  @RegisterForReflection
  @Schema(name = "AssetDisposal")
  record Gone(
      Disposal kind,
      LocalDate on,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING)
          @Nullable BigDecimal salePrice,
      @Schema(type = SchemaType.STRING) @JsonFormat(shape = Shape.STRING) BigDecimal gain,
      @Nullable UUID complementEntryId,
      UUID entryId) {}

  static AssetView of(Row row) {
    var asset = Asset.of(row);
    return new AssetView(
        asset.id(),
        asset.number(),
        asset.categoryId(),
        asset.name(),
        row.getString("location"),
        row.getString("serial_number"),
        asset.supplierId(),
        asset.reference(),
        asset.acquiredOn(),
        asset.inServiceOn(),
        asset.cost(),
        asset.tva(),
        asset.residualValue(),
        asset.method(),
        asset.lifeMonths(),
        asset.costCentre(),
        asset.acquisition(),
        asset.counterAccount(),
        asset.acquisitionEntry(),
        prior(asset),
        status(asset),
        asset.depreciated(),
        asset.impaired(),
        asset.netBookValue(),
        gone(row),
        asset.version());
  }

  private static String status(Asset asset) {
    boolean isUsedUp =
        asset.status() == AssetStatus.ACTIVE
            && asset.method() != Method.NONE
            && asset.netBookValue().compareTo(asset.residualValue()) == 0;
    return isUsedUp ? "FULLY_DEPRECIATED" : asset.status().name();
  }

  private static AssetRequest.@Nullable Prior prior(Asset asset) {
    return asset.priorThrough() == null
        ? null
        : new AssetRequest.Prior(asset.priorDepreciation(), asset.priorThrough());
  }

  private static @Nullable Gone gone(Row row) {
    var kind = row.getString("disposal");
    return kind == null
        ? null
        : new Gone(
            Disposal.valueOf(kind),
            row.getLocalDate("disposed_on"),
            row.getBigDecimal("sale_price"),
            row.getBigDecimal("gain"),
            row.getUUID("complement_entry"),
            row.getUUID("disposal_entry"));
  }
}
