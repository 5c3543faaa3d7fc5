package dz.mizan.accounting.invoice.paper;

import dz.mizan.accounting.invoice.document.DocumentRefusals;
import dz.mizan.accounting.partner.Partner;
import dz.mizan.accounting.partner.Partners;
import dz.mizan.accounting.settings.Setting;
import dz.mizan.accounting.settings.SettingValues;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who sells and who buys, as they are now. */
@ApplicationScoped
public class Identities {
  private final Partners partners;

  Identities(Partners partners) {
    this.partners = partners;
  }

  /**
   * @throws DocumentRefusals.UnknownCustomer if the company has no such active customer
   */
  public Uni<Partner> requireCustomer(UUID partnerId) {
    return partners
        .find(partnerId)
        .map(
            found ->
                found
                    .filter(partner -> partner.isCustomer() && partner.active())
                    .orElseThrow(() -> new DocumentRefusals.UnknownCustomer(partnerId)));
  }

  /**
   * Whoever was invoiced before: no matter what has become of him.
   *
   * @throws DocumentRefusals.UnknownCustomer if the company has no such partner
   */
  public Uni<Partner> requireInvoiced(UUID partnerId) {
    return partners
        .find(partnerId)
        .map(found -> found.orElseThrow(() -> new DocumentRefusals.UnknownCustomer(partnerId)));
  }

  /** The customer as a paper names him. */
  static Frozen.Buyer buyer(Partner partner) {
    return new Frozen.Buyer(
        partner.kind().equals("PERSON"),
        partner.code(),
        partner.name(),
        partner.nameAr(),
        partner.legalForm(),
        partner.activity(),
        partner.street(),
        partner.postalCode(),
        partner.commune(),
        partner.wilaya(),
        partner.phone(),
        partner.email(),
        partner.rc(),
        partner.nif(),
        partner.nis(),
        partner.ai());
  }

  /** The company as a paper names it; by the name of its sign-up until it says otherwise. */
  static Uni<Frozen.Seller> seller(SettingValues values) {
    var name = values.text(Setting.COMPANY_NAME);
    return name.isBlank()
        ? CompanySql.execute("select name from prepared_company")
            .map(rows -> seller(rows.iterator().next().getString(0), values))
        : Uni.createFrom().item(seller(name, values));
  }

  private static Frozen.Seller seller(String name, SettingValues values) {
    return new Frozen.Seller(
        name,
        values.text(Setting.COMPANY_NAME_AR),
        values.text(Setting.LEGAL_FORM),
        values.text(Setting.ACTIVITY),
        values.text(Setting.CAPITAL),
        values.text(Setting.ADDRESS),
        values.text(Setting.COMMUNE),
        values.text(Setting.WILAYA),
        values.text(Setting.PHONE),
        values.text(Setting.FAX),
        values.text(Setting.EMAIL),
        values.text(Setting.RC),
        values.text(Setting.NIF).replace(" ", ""),
        values.text(Setting.NIS).replace(" ", ""),
        values.text(Setting.AI),
        values.text(Setting.BANK_NAME),
        values.text(Setting.RIB));
  }
}
