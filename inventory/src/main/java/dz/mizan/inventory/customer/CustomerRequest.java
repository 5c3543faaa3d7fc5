package dz.mizan.inventory.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer to create, or what one becomes; what is left out becomes empty.
 *
 * @param priceListId whose prices hold for him; the company's default ones if missing
 * @param discountPercent on whole orders, where an order does not say otherwise
 * @param active an inactive customer places no orders; true if missing
 */
public record CustomerRequest(
    @Schema(examples = "C-0042")
        @NotNull
        @Size(max = 32)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        String code,
    @Schema(examples = "COMPANY") @NotNull CustomerKind kind,
    @Schema(examples = "SARL El Baraka")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        String name,
    @Schema(examples = "ش.ذ.م.م البركة")
        @Size(max = 200)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        @Nullable String nameAr,
    @Schema(examples = "000025001808337", description = "Fiscal number, 15 or 20 digits")
        @Size(max = 64)
        @Pattern(regexp = CustomerTexts.NIF, message = "15 or 20 digits")
        @Nullable String nif,
    @Schema(examples = "000025010012345", description = "Statistical number, 15 digits")
        @Size(max = 64)
        @Pattern(regexp = CustomerTexts.NIS, message = "15 digits")
        @Nullable String nis,
    @Schema(examples = "25/00-0015609 B 04", description = "Number in the trade register")
        @Size(max = 32)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        @Nullable String rc,
    @Schema(examples = "25010123456", description = "Number in the tax roll, usually 11 digits")
        @Size(max = 32)
        @Pattern(regexp = CustomerTexts.LINE, message = "some text without control characters")
        @Nullable String ai,
    @Schema(examples = "SARL") @Nullable LegalForm legalForm,
    @Valid @Nullable CustomerAddress address,
    @Schema(examples = "+213 31 00 00 00")
        @Size(max = 32)
        @Pattern(regexp = "\\+?[0-9 ().-]{3,31}", message = "digits, blanks, ( ) . -")
        @Nullable String phone,
    @Schema(examples = "achats@elbaraka.dz")
        @Size(max = 254)
        @Pattern(
            regexp = "[^\\s\\p{Cntrl}\\p{Cs}@]+@[^\\s\\p{Cntrl}\\p{Cs}@]+",
            message = "an address")
        @Nullable String email,
    @Nullable UUID priceListId,
    @Schema(examples = "30") @Min(0) @Max(365) @Nullable Integer paymentTermsDays,
    @Schema(examples = "2.5", type = SchemaType.STRING)
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Nullable BigDecimal discountPercent,
    @Nullable Boolean active) {

  /** Without blanks around, and none in numbers. */
  @SuppressWarnings("NullAway") // what is missing is refused after this
  public CustomerRequest {
    code = code == null ? null : code.strip();
    name = name == null ? null : name.strip();
    nameAr = CustomerTexts.stripped(nameAr);
    nif = CustomerTexts.withoutBlanks(nif);
    nis = CustomerTexts.withoutBlanks(nis);
    rc = CustomerTexts.stripped(rc);
    ai = CustomerTexts.withoutBlanks(ai);
    address = address == null || address.isEmpty() ? null : address;
    phone = CustomerTexts.stripped(phone);
  }

  int terms() {
    return paymentTermsDays == null ? 0 : paymentTermsDays;
  }

  BigDecimal discount() {
    return (discountPercent == null ? BigDecimal.ZERO : discountPercent).setScale(2);
  }

  boolean isActive() {
    return active == null || active;
  }

  /** The code or number that is unique. */
  @Nullable String number(String field) {
    return switch (field) {
      case "code" -> code;
      case "nif" -> nif;
      case "nis" -> nis;
      case "rc" -> rc;
      case "ai" -> ai;
      default -> throw new IllegalArgumentException(field);
    };
  }

  /** What a search looks at. */
  String searchKey() {
    return CustomerTexts.folded(
        Stream.of(code, name, nameAr, nif, nis, rc, ai, phone, email)
            .filter(text -> text != null)
            .collect(Collectors.joining("\n")));
  }
}
