package dz.mizan.accounting.credit;

import dz.mizan.accounting.partner.Partner;
import dz.mizan.common.print.Facts;
import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.PaperLanguage;
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

  /** The head of a paper. */
  public Letterhead letterhead(PaperLanguage language) {
    boolean isArabic = language == PaperLanguage.AR && !nameAr.isBlank();
    return Letterhead.of(isArabic ? nameAr : name)
        .otherName(isArabic ? name : nameAr)
        .line(" – ", legalForm, activity)
        .line(", ", address, commune, wilaya)
        .line(" – ", phone, email)
        .identifier(language.pick("Capital", "رأس المال", "Capital"), capital)
        .identifier("RC", rc)
        .identifier("NIF", nif)
        .identifier("NIS", nis)
        .identifier("AI", ai);
  }

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

    /** The box of a paper that names him. */
    public Facts box(PaperLanguage language) {
      var own = language == PaperLanguage.AR && nameAr != null ? nameAr : name;
      return Facts.box(language.pick("Client", "الزبون", "Customer"), own)
          .line(street)
          .line(Letterhead.join(" ", postalCode, commune))
          .add(language.pick("Code", "الرمز", "Code"), code)
          .add("NIF", nif)
          .add("RC", rc);
    }

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
