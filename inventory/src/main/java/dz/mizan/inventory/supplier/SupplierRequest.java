package dz.mizan.inventory.supplier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as it shall be; what is left out becomes empty.
 *
 * @param paymentDays from the invoice to its payment; none if missing
 * @param leadDays from the order to the delivery; none if missing
 * @param active true if missing
 */
public record SupplierRequest(
    @Schema(examples = "F-001")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        String code,
    @Schema(examples = "Sarl Oliviers de Kabylie")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        String name,
    @Schema(examples = "000216001808337", description = "Fiscal number, 15 or 20 digits")
        @Size(max = 64)
        @Pattern(regexp = SupplierTexts.NIF, message = "15 or 20 digits")
        @Nullable String nif,
    @Schema(examples = "000216010012345", description = "Statistical number, 15 digits")
        @Size(max = 64)
        @Pattern(regexp = SupplierTexts.NIS, message = "15 digits")
        @Nullable String nis,
    @Schema(examples = "16/00-0015609 B 01", description = "Number in the trade register")
        @Size(max = 32)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        @Nullable String rc,
    @Schema(examples = "16010123456", description = "Number in the tax roll, usually 11 digits")
        @Size(max = 32)
        @Pattern(regexp = SupplierTexts.LINE, message = SupplierTexts.NO_CONTROL)
        @Nullable String ai,
    @Valid @Nullable SupplierAddress address,
    @Valid @Nullable SupplierContact contact,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer paymentDays,
    @Schema(examples = "7") @Min(0) @Max(365) @Nullable Integer leadDays,
    @Schema(examples = "DZD", description = "DZD, also if missing")
        @Pattern(regexp = "DZD", message = "DZD")
        @Nullable String currency,
    @Schema(examples = "00400187400000123456", description = "Bank account, 20 digits")
        @Size(max = 64)
        @Pattern(regexp = SupplierTexts.RIB, message = "20 digits")
        @Nullable String rib,
    @Schema(examples = "true") @Nullable Boolean active) {

  /** Without blanks around texts or between digits. */
  public SupplierRequest {
    code = code == null ? code : code.strip();
    name = name == null ? name : name.strip();
    nif = SupplierTexts.withoutBlanks(nif);
    nis = SupplierTexts.withoutBlanks(nis);
    rc = SupplierTexts.stripped(rc);
    ai = SupplierTexts.withoutBlanks(ai);
    rib = SupplierTexts.withoutBlanks(rib);
  }

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  /** What the table takes, in the order of {@link Suppliers#WRITTEN}. */
  @Nullable Object[] values(UUID id) {
    var at = address == null ? new SupplierAddress(null, null, null, null) : address;
    var who = contact == null ? new SupplierContact(null, null, null) : contact;
    return new @Nullable Object[] {
      id,
      code,
      name,
      nif,
      nis,
      rc,
      ai,
      at.street(),
      at.commune(),
      at.wilaya(),
      at.postalCode(),
      who.name(),
      who.phone(),
      who.email(),
      paymentDays == null ? 0 : paymentDays,
      leadDays == null ? 0 : leadDays,
      rib,
      isActive()
    };
  }
}
