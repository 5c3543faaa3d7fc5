package dz.mizan.accounting.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner to create, or what one becomes; what is left out becomes empty or takes its default.
 *
 * @param customerAccount that his invoices are booked to; 411 if missing
 * @param supplierAccount that his bills are booked to; 401 if missing
 */
@Schema(name = "PartnerChange")
record PartnerRequest(
    @Schema(examples = "F-0007")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        String code,
    @Schema(examples = "SARL Transport Atlas")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        String name,
    @Size(max = 200) @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String nameAr,
    @Schema(examples = "COMPANY", description = "COMPANY if missing") @Nullable PartnerKind kind,
    @Schema(examples = "false") @Nullable Boolean customer,
    @Schema(examples = "true") @Nullable Boolean supplier,
    @Schema(examples = "000216001808337", description = "Fiscal number, 15 or 20 digits")
        @Size(max = 64)
        @Pattern(regexp = PartnerTexts.NIF, message = "15 or 20 digits")
        @Nullable String nif,
    @Schema(examples = "000216010012345", description = "Statistical number, 15 digits")
        @Size(max = 64)
        @Pattern(regexp = PartnerTexts.NIS, message = "15 digits")
        @Nullable String nis,
    @Schema(examples = "16/00-0015609 B 01", description = "Number in the trade register")
        @Size(max = 32)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String rc,
    @Schema(examples = "16010123456", description = "Number in the tax roll")
        @Size(max = 32)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String ai,
    @Schema(examples = "SARL")
        @Size(max = 60)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String legalForm,
    @Schema(examples = "Transport de marchandises")
        @Size(max = 200)
        @Pattern(regexp = PartnerTexts.LINE, message = PartnerTexts.SOME_TEXT)
        @Nullable String activity,
    @Valid @Nullable PartnerAddress address,
    @Schema(examples = "+213 21 00 00 00")
        @Size(max = 32)
        @Pattern(regexp = PartnerTexts.PHONE, message = "a telephone number")
        @Nullable String phone,
    @Schema(examples = "contact@atlas.dz")
        @Size(max = 254)
        @Pattern(regexp = PartnerTexts.EMAIL, message = "an e-mail address")
        @Nullable String email,
    @Schema(examples = "00400187400000123456", description = "Bank account, 20 digits")
        @Size(max = 64)
        @Pattern(regexp = PartnerTexts.RIB, message = "20 digits")
        @Nullable String rib,
    @Schema(examples = "411") @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        @Nullable String customerAccount,
    @Schema(examples = "401") @Pattern(regexp = "[0-9]{3,12}", message = "3 to 12 digits")
        @Nullable String supplierAccount,
    @Schema(examples = "30", description = "30 if missing") @Min(0) @Max(365)
        @Nullable Integer paymentTermsDays,
    @Schema(examples = "true") @Nullable Boolean active) {

  PartnerRequest {
    code = code == null ? code : code.strip();
    name = name == null ? name : name.strip();
    nameAr = PartnerTexts.stripped(nameAr);
    nif = PartnerTexts.withoutBlanks(nif);
    nis = PartnerTexts.withoutBlanks(nis);
    rc = PartnerTexts.stripped(rc);
    ai = PartnerTexts.withoutBlanks(ai);
    phone = PartnerTexts.stripped(phone);
    rib = PartnerTexts.withoutBlanks(rib);
  }

  /** A partner is one of both at least. */
  @AssertTrue(message = "customer or supplier, or both")
  @Schema(hidden = true)
  boolean isSomebody() {
    return Boolean.TRUE.equals(customer) || Boolean.TRUE.equals(supplier);
  }

  String customerAccountOrUsual() {
    return customerAccount == null ? "411" : customerAccount;
  }

  String supplierAccountOrUsual() {
    return supplierAccount == null ? "401" : supplierAccount;
  }

  /** What the table takes, in the order of {@link PartnerRows#WRITTEN}. */
  @Nullable Object[] values(UUID id) {
    var at = address == null ? PartnerAddress.NONE : address;
    return new @Nullable Object[] {
      id,
      code,
      name,
      nameAr,
      (kind == null ? PartnerKind.COMPANY : kind).name(),
      Boolean.TRUE.equals(customer),
      Boolean.TRUE.equals(supplier),
      nif,
      nis,
      rc,
      ai,
      legalForm,
      activity,
      at.street(),
      at.commune(),
      at.wilaya(),
      at.postalCode(),
      phone,
      email,
      rib,
      customerAccountOrUsual(),
      supplierAccountOrUsual(),
      paymentTermsDays == null ? 30 : paymentTermsDays,
      !Boolean.FALSE.equals(active)
    };
  }
}
