package dz.mizan.hr.paper.employer;

import dz.mizan.common.print.Letterhead;
import dz.mizan.common.print.PaperLanguage;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The company as the papers of payroll name it; empty texts are those that it has not told.
 *
 * @param cnasNumber under which the company contributes
 * @param cnasAgency where it does
 * @param rib the account that salaries are paid from
 */
@RegisterForReflection
@Schema(name = "PayrollEmployer")
public record Employer(
    @Schema(examples = "Atlas Négoce") String name,
    @Schema(examples = "أطلس للتجارة") String nameAr,
    @Schema(examples = "SARL") String legalForm,
    @Schema(examples = "Commerce de gros") String activity,
    @Schema(examples = "12, rue Didouche Mourad") String address,
    @Schema(examples = "Alger-Centre") String commune,
    @Schema(examples = "Alger") String wilaya,
    @Schema(examples = "021 63 00 00") String phone,
    @Schema(examples = "16/00-0018083 B 02") String rc,
    @Schema(examples = "000216001808337") String nif,
    @Schema(examples = "16010012345") String ai,
    @Schema(examples = "1600123456") String cnasNumber,
    @Schema(examples = "16001 Alger") String cnasAgency,
    @Schema(examples = "Alger-Centre") String taxOffice,
    @Schema(examples = "BNA") String bank,
    @Schema(examples = "00100625030000012345") String rib) {

  /** Above every paper. */
  public Letterhead letterhead(PaperLanguage language) {
    boolean inArabic = language.isRightToLeft() && !nameAr.isBlank();
    return Letterhead.of(inArabic ? nameAr : name)
        .otherName(inArabic ? name : nameAr)
        .line(" - ", legalForm, activity)
        .line(", ", address, commune, wilaya)
        .line("", phone)
        .identifier(
            language.pick("N° employeur CNAS", "رقم المستخدم ص.و.ت.ا", "CNAS employer no."),
            cnasNumber)
        .identifier(language.pick("Agence CNAS", "وكالة ص.و.ت.ا", "CNAS agency"), cnasAgency)
        .identifier("NIF", nif)
        .identifier("RC", rc);
  }
}
