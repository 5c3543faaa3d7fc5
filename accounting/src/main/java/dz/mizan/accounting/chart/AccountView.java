package dz.mizan.accounting.chart;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as clients see it. */
@Schema(name = "Account")
record AccountView(
    @Schema(examples = "512") String code,
    Names names,
    @Schema(examples = "5", description = "1 to 7") @JsonProperty("class") int accountClass,
    @Schema(examples = "asset", description = "asset, liability, equity, expense or income")
        String type,
    @Schema(examples = "debit", description = "The side on which it grows: debit or credit")
        String normalSide,
    @Schema(examples = "51", description = "Absent for a class") @Nullable String parent,
    @Schema(description = "Whether entries may use it; headings of one or two digits may not")
        boolean postable) {

  /** The account's name in the three languages. */
  @Schema(name = "AccountNames")
  record Names(
      @Schema(examples = "Banques comptes courants") String fr,
      @Schema(examples = "Bank current accounts") String en,
      @Schema(examples = "بنوك الحسابات الجارية") String ar) {}

  static AccountView of(Account account) {
    return new AccountView(
        account.code,
        new Names(account.nameFr, account.nameEn, account.nameAr),
        account.accountClass,
        account.type,
        account.normalSide,
        account.parentCode,
        account.postable);
  }
}
