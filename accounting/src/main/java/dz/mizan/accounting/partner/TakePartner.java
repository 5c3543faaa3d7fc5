package dz.mizan.accounting.partner;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what inventory says of its customers and suppliers. An older word changes nothing;
 * what is accounting's own (accounts, credit, telephone, e-mail, bank account, and terms once he is
 * known) stays.
 */
@ApplicationScoped
public class TakePartner {
  private static final String TAKE =
      """
      insert into partner as p (id, code, name, name_ar, kind, is_customer, is_supplier, nif, nis,
        rc, ai, legal_form, street, commune, wilaya, postal_code, payment_terms_days, active,
        source_sequence)
      values ($1, free_partner_code($1, $2, $6, $7), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
        $14, $15, $16, $17, $18, $19)
      on conflict (company_id, id) do update set code = excluded.code, name = excluded.name,
        name_ar = coalesce(excluded.name_ar, p.name_ar), kind = excluded.kind,
        is_customer = p.is_customer or excluded.is_customer,
        is_supplier = p.is_supplier or excluded.is_supplier,
        nif = excluded.nif, nis = excluded.nis, rc = excluded.rc, ai = excluded.ai,
        legal_form = coalesce(excluded.legal_form, p.legal_form), street = excluded.street,
        commune = excluded.commune, wilaya = excluded.wilaya, postal_code = excluded.postal_code,
        payment_terms_days = case when p.source_sequence = 0 then excluded.payment_terms_days
          else p.payment_terms_days end, active = excluded.active,
        source_sequence = excluded.source_sequence, version = p.version + 1
      where p.source_sequence < excluded.source_sequence
      returning *
      """;
  // Whatever is known of the partner already is better than this.
  private static final String MEET =
      """
      insert into partner as p (id, code, name, kind, is_customer, is_supplier, nif, nis, rc, ai)
      values ($1, free_partner_code($1, $2, $4, $5), $3, 'COMPANY', $4, $5, $6, $7, $8, $9)
      on conflict (company_id, id) do update set is_customer = p.is_customer or excluded.is_customer,
        is_supplier = p.is_supplier or excluded.is_supplier, version = p.version + 1
      where (excluded.is_customer and not p.is_customer)
        or (excluded.is_supplier and not p.is_supplier)
      returning *
      """;
  private static final int CODE_DIGITS = 8;

  private final Audit audit;

  TakePartner(Audit audit) {
    this.audit = audit;
  }

  Uni<Void> customer(CustomerChanged said, long sequence) {
    var at = said.address() == null ? PartnerAddress.NONE : said.address();
    return CompanySql.execute(
            TAKE,
            said.customerId(),
            said.code(),
            said.name(),
            said.nameAr(),
            said.kind().name(),
            true,
            false,
            said.nif(),
            said.nis(),
            said.rc(),
            said.ai(),
            said.legalForm(),
            at.street(),
            at.commune(),
            at.wilaya(),
            at.postalCode(),
            said.paymentTermsDays(),
            said.active(),
            sequence)
        .chain(this::note);
  }

  Uni<Void> supplier(SupplierChanged said, long sequence) {
    var at = said.address() == null ? PartnerAddress.NONE : said.address();
    return CompanySql.execute(
            TAKE,
            said.supplierId(),
            said.code(),
            said.name(),
            null,
            PartnerKind.COMPANY.name(),
            false,
            true,
            said.nif(),
            said.nis(),
            said.rc(),
            said.ai(),
            null,
            at.street(),
            at.commune(),
            at.wilaya(),
            at.postalCode(),
            said.paymentDays(),
            said.active(),
            sequence)
        .chain(this::note);
  }

  /**
   * Makes sure that a customer whom an event names is known, before inventory has said who he is;
   * its word will complete him. Null numbers are unknown ones.
   */
  public Uni<Void> meetCustomer(
      UUID id,
      String code,
      String name,
      @Nullable String nif,
      @Nullable String nis,
      @Nullable String rc,
      @Nullable String ai) {
    return CompanySql.execute(MEET, id, code, name, true, false, nif, nis, rc, ai)
        .chain(this::note);
  }

  /** The same for a customer of whom no more than the id is known. */
  public Uni<Void> meetCustomer(UUID id) {
    return meetCustomer(id, "C-" + digits(id), "Client " + digits(id), null, null, null, null);
  }

  /** The same for a supplier. */
  public Uni<Void> meetSupplier(UUID id) {
    return CompanySql.execute(
            MEET,
            id,
            "F-" + digits(id),
            "Fournisseur " + digits(id),
            false,
            true,
            null,
            null,
            null,
            null)
        .chain(this::note);
  }

  private Uni<Void> note(RowSet<Row> changed) {
    if (changed.size() == 0) {
      return Uni.createFrom().voidItem();
    }
    var partner = PartnerView.of(changed.iterator().next());
    return audit.record("partner.taken", "partner", partner.id(), null, partner.audited());
  }

  // The last digits: the first ones of ids that were made together are the same.
  private static String digits(UUID id) {
    var text = id.toString();
    return text.substring(text.length() - CODE_DIGITS);
  }
}
