package dz.mizan.accounting.asset;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code dz.mizan.accounting.asset.disposed.v1}: an asset was sold or scrapped. Subject
 * is the asset, whose only event this is.
 *
 * @param netBookValue cost less depreciation and impairment, on that day
 * @param salePrice without TVA; absent if it was scrapped
 * @param gain above the net book value; negative for a loss
 */
@RegisterForReflection
public record AssetDisposed(
    UUID assetId,
    String number,
    String name,
    String kind,
    LocalDate disposedOn,
    @JsonFormat(shape = Shape.STRING) BigDecimal cost,
    @JsonFormat(shape = Shape.STRING) BigDecimal depreciated,
    @JsonFormat(shape = Shape.STRING) BigDecimal impaired,
    @JsonFormat(shape = Shape.STRING) BigDecimal netBookValue,
    @JsonFormat(shape = Shape.STRING) @Nullable BigDecimal salePrice,
    @JsonFormat(shape = Shape.STRING) BigDecimal gain,
    UUID entryId) {

  static final String TYPE = "asset.disposed.v1";
}
