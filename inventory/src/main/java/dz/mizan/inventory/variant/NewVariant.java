package dz.mizan.inventory.variant;

import dz.mizan.inventory.product.Barcode;
import dz.mizan.inventory.product.Names;
import dz.mizan.inventory.product.NewProduct;
import dz.mizan.inventory.product.Tracking;
import dz.mizan.inventory.product.TvaCode;
import dz.mizan.inventory.settings.ValuationMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A variant to create; anything else of it is changed as of any product.
 *
 * @param values one for each axis of the template, by the attribute's code
 * @param names the template's with the values behind them, if missing
 */
public record NewVariant(
    @Schema(examples = "TSHIRT-GREEN-M")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = NewTemplate.TEXT)
        String sku,
    @Schema(examples = "{\"colour\":\"green\",\"size\":\"M\"}") @NotNull @Size(min = 1, max = 4)
        Map<
                @Size(max = 32) String,
                @NotNull @Size(max = 64) @Pattern(regexp = NewTemplate.TEXT) String>
            values,
    @Valid @Nullable Names names,
    @Schema(examples = "NONE") @Nullable Tracking tracking,
    @Schema(examples = "CMUP") @Nullable ValuationMethod valuation,
    @Schema(examples = "NORMAL") @Nullable TvaCode tvaCode,
    @Size(max = 20) @Nullable List<@NotNull @Valid Barcode> barcodes) {
  private static final int LONGEST_NAME = 200;

  NewProduct product(TemplateView template, Map<String, String> checked) {
    return new NewProduct(
        sku,
        names == null ? names(template, checked) : names,
        template.unit(),
        null,
        tracking,
        valuation,
        tvaCode,
        template.categoryId(),
        null,
        null,
        null,
        barcodes,
        null,
        null);
  }

  private static Names names(TemplateView template, Map<String, String> values) {
    var ending =
        template.axes().stream().map(values::get).collect(Collectors.joining(" ", " ", ""));
    var labels = template.names();
    return new Names(
        cut(labels.fr() + ending),
        labels.ar() == null ? null : cut(labels.ar() + ending),
        labels.en() == null ? null : cut(labels.en() + ending));
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
  }
}
