package dz.mizan.accounting.credit;

import dz.mizan.accounting.partner.Partner;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** The company as its letters show it. Empty texts where it has said nothing. */
@RegisterForReflection
public record Head(
    String name,
    String nameAr,
    String legalForm,
    String capital,
    String activity,
    String address,
    String commune,
    String wilaya,
    String phone,
    String email,
    String rc,
    String nif,
    String nis,
    String ai,
    String bank,
    String rib) {

  /** To whom a letter goes. */
  @RegisterForReflection
  public record Addressee(
      String code,
      String name,
      @Nullable String nameAr,
      @Nullable String street,
      @Nullable String postalCode,
      @Nullable String commune,
      @Nullable String nif,
      @Nullable String rc) {

    /** A partner as his letters name him. */
    public static Addressee of(Partner partner) {
      return new Addressee(
          partner.code(),
          partner.name(),
          partner.nameAr(),
          partner.street(),
          partner.postalCode(),
          partner.commune(),
          partner.nif(),
          partner.rc());
    }
  }
}
