package dz.mizan.accounting.asset.category;

import dz.mizan.accounting.asset.plan.Method;
import dz.mizan.accounting.asset.plan.Terms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A category as it shall be.
 *
 * @param lifeMonths none for the method NONE
 * @param active true if missing; no new asset is of an inactive category
 */
@Schema(name = "AssetCategoryRequest")
record CategoryRequest(
    @Schema(examples = "TRANSPORT")
        @NotNull
        @Pattern(regexp = "[A-Z0-9-]{1,16}", message = "1 to 16 capital letters, digits or hyphens")
        String code,
    @Schema(examples = "Matériel de transport")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "no control characters")
        String name,
    @Schema(examples = "2182", description = "20 to 23")
        @NotNull
        @Pattern(regexp = "2[0-3][0-9]{1,10}", message = "an account that begins with 20 to 23")
        String assetAccount,
    @Schema(examples = "28182")
        @Pattern(regexp = "28[0-9]{1,10}", message = "an account that begins with 28")
        @Nullable String depreciationAccount,
    @Schema(examples = "681")
        @Pattern(regexp = "68[0-9]{1,10}", message = "an account that begins with 68")
        @Nullable String expenseAccount,
    @Schema(examples = "2918")
        @Pattern(regexp = "29[0-9]{1,10}", message = "an account that begins with 29")
        @Nullable String impairmentAccount,
    @NotNull Method method,
    @Schema(examples = "60") @Min(1) @Max(1200) @Nullable Integer lifeMonths,
    @Schema(examples = "true") @Nullable Boolean active) {

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  /**
   * @throws InvalidCategory if method, life and accounts do not go together
   */
  CategoryRequest checked() {
    if (method == Method.NONE) {
      if (lifeMonths != null) {
        throw new InvalidCategory("lifeMonths", "none without depreciation");
      }
      return this;
    }
    if (lifeMonths == null) {
      throw new InvalidCategory("lifeMonths", "is needed");
    }
    if (method == Method.DEGRESSIVE && !Terms.isDegressive(lifeMonths)) {
      throw new InvalidCategory("lifeMonths", "whole years, at least three, if degressive");
    }
    if (depreciationAccount == null) {
      throw new InvalidCategory("depreciationAccount", "is needed");
    }
    if (expenseAccount == null) {
      throw new InvalidCategory("expenseAccount", "is needed");
    }
    return this;
  }
}
