package dz.mizan.accounting.partner;

import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The partners of the running transaction's company, to be listed and kept. */
@ApplicationScoped
class PartnerRows {
  /** The columns that a request writes; {@link PartnerRequest#values} has them in this order. */
  static final List<String> WRITTEN =
      List.of(
          "id",
          "code",
          "name",
          "name_ar",
          "kind",
          "is_customer",
          "is_supplier",
          "nif",
          "nis",
          "rc",
          "ai",
          "legal_form",
          "activity",
          "street",
          "commune",
          "wilaya",
          "postal_code",
          "phone",
          "email",
          "rib",
          "customer_account",
          "supplier_account",
          "payment_terms_days",
          "active");

  private static final String INSERT =
      "insert into partner (%s) values (%s) returning *"
          .formatted(
              String.join(", ", WRITTEN),
              IntStream.rangeClosed(1, WRITTEN.size())
                  .mapToObj(i -> "$" + i)
                  .collect(Collectors.joining(", ")));
  private static final String UPDATE =
      "update partner set %s, version = version + 1 where id = $1 returning *"
          .formatted(
              IntStream.range(1, WRITTEN.size())
                  .mapToObj(i -> WRITTEN.get(i) + " = $" + (i + 1))
                  .collect(Collectors.joining(", ")));
  private static final String PAGE =
      """
      select * from partner
      where ($1::uuid is null or id > $1)
        and ($2::text is null or code ilike $3 or name ilike $3 or name_ar ilike $3
          or $2 in (nif, nis, rc, ai))
        and ($4::boolean is null or is_customer = $4) and ($5::boolean is null or is_supplier = $5)
        and ($6::text is null or kind = $6) and ($7::boolean is null or active = $7)
      order by id limit $8
      """;
  private static final String WRONG_ACCOUNTS =
      """
      select w.field, w.code
      from unnest(array['customerAccount', 'supplierAccount'], array[$1::text, $2::text])
        as w (field, code)
      left join account a on a.code = w.code
      where a.code is null or not a.postable or not a.active
      """;

  Uni<Page<PartnerView>> page(PageRequest page, PartnerFilter filter) {
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.exact(),
            PartnerTexts.pattern(filter.q),
            filter.customer,
            filter.supplier,
            filter.kind == null ? null : filter.kind.name(),
            filter.active,
            page.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PartnerView::of).toList())
        .map(views -> Page.of(views, page, p -> List.of(p.id().toString())));
  }

  /**
   * @throws NotFound if the company has no such partner
   */
  Uni<PartnerView> view(UUID id) {
    return one(CompanySql.execute("select * from partner where id = $1", id), id);
  }

  /**
   * The same, locked until the transaction ends.
   *
   * @throws NotFound if the company has no such partner
   */
  Uni<PartnerView> lock(UUID id) {
    return one(CompanySql.execute("select * from partner where id = $1 for no key update", id), id);
  }

  /**
   * @throws PartnerRefusals.Taken if another has the code
   * @throws PartnerRefusals.WrongAccount if an account cannot be posted to
   */
  Uni<PartnerView> insert(UUID id, PartnerRequest request) {
    return write(INSERT, id, request);
  }

  /**
   * @throws PartnerRefusals.Taken if another has the code
   * @throws PartnerRefusals.WrongAccount if an account cannot be posted to
   */
  Uni<PartnerView> update(UUID id, PartnerRequest request) {
    return write(UPDATE, id, request);
  }

  private static Uni<PartnerView> write(String sql, UUID id, PartnerRequest request) {
    return CompanySql.execute(
            WRONG_ACCOUNTS, request.customerAccountOrUsual(), request.supplierAccountOrUsual())
        .invoke(
            wrong -> {
              for (var row : wrong) {
                throw new PartnerRefusals.WrongAccount(
                    row.getString("field"), row.getString("code"));
              }
            })
        .chain(() -> one(CompanySql.execute(sql, request.values(id)), id))
        .onFailure(
            e ->
                SqlFailures.violates("uq_partner_customer_code").test(e)
                    || SqlFailures.violates("uq_partner_supplier_code").test(e))
        .transform(e -> new PartnerRefusals.Taken(request.code()));
  }

  private static Uni<PartnerView> one(Uni<RowSet<Row>> rows, UUID id) {
    return rows.map(
        found -> {
          if (found.size() == 0) {
            throw new NotFound("partner", id);
          }
          return PartnerView.of(found.iterator().next());
        });
  }
}
