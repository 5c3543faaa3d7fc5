package dz.mizan.inventory.customer;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The customers of the running transaction's company. */
@ApplicationScoped
class Customers {
  private static final String INSERT =
      """
      insert into customer (id, code, kind, name, name_ar, nif, nis, rc, ai, legal_form, street,
        commune, wilaya, postal_code, phone, email, price_list_id, payment_terms_days,
        discount_percent, is_active, search_key)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21)
      returning\s"""
          + CustomerView.COLUMNS;
  private static final String UPDATE =
      """
      update customer set code = $2, kind = $3, name = $4, name_ar = $5, nif = $6, nis = $7,
        rc = $8, ai = $9, legal_form = $10, street = $11, commune = $12, wilaya = $13,
        postal_code = $14, phone = $15, email = $16, price_list_id = $17, payment_terms_days = $18,
        discount_percent = $19, is_active = $20, search_key = $21, version = version + 1
      where id = $1
      returning\s"""
          + CustomerView.COLUMNS;
  private static final String PAGE =
      "select "
          + CustomerView.COLUMNS
          + """
       from customer where ($1::uuid is null or id > $1) and ($2::text is null or search_key like $2)
        and ($3::text is null or lower(code) = lower($3)) and ($4::text is null or kind = $4)
        and ($5::boolean is null or is_active = $5)
      order by id limit $6
      """;

  /**
   * @throws NotFound if the company has no such customer
   */
  Uni<CustomerView> require(UUID id) {
    return one(
        CompanySql.execute("select " + CustomerView.COLUMNS + " from customer where id = $1", id),
        id);
  }

  /**
   * The same, locked until the transaction ends.
   *
   * @throws NotFound if the company has no such customer
   */
  Uni<CustomerView> lock(UUID id) {
    return one(
        CompanySql.execute(
            "select " + CustomerView.COLUMNS + " from customer where id = $1 for no key update",
            id),
        id);
  }

  /** A page by id, one row more than asked for. */
  Uni<List<CustomerView>> page(PageRequest page, CustomerFilter filter) {
    return CompanySql.execute(
            PAGE,
            page.afterId(),
            filter.pattern(),
            filter.code,
            filter.kindName(),
            filter.active,
            page.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(CustomerView::of).toList());
  }

  /**
   * @throws CustomerTaken if another customer has the code or a number
   * @throws UnknownPriceList if the company has no such price list
   */
  Uni<CustomerView> insert(UUID id, CustomerRequest request) {
    return write(INSERT, id, request);
  }

  /**
   * @throws CustomerTaken if another customer has the code or a number
   * @throws UnknownPriceList if the company has no such price list
   */
  Uni<CustomerView> update(UUID id, CustomerRequest request) {
    return write(UPDATE, id, request);
  }

  private static Uni<CustomerView> write(String sql, UUID id, CustomerRequest request) {
    var written = one(CompanySql.execute(sql, parameters(id, request)), id);
    for (var field : List.of("code", "nif", "nis", "rc", "ai")) {
      written =
          written
              .onFailure(SqlFailures.violates("uq_customer_" + field))
              .transform(e -> new CustomerTaken(field, request.number(field)));
    }
    return written
        .onFailure(SqlFailures.violates("fk_customer_price_list"))
        .transform(e -> new UnknownPriceList());
  }

  private static @Nullable Object[] parameters(UUID id, CustomerRequest request) {
    var form = request.legalForm();
    var address = request.address();
    var parameters =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                id,
                request.code(),
                request.kind().name(),
                request.name(),
                request.nameAr(),
                request.nif(),
                request.nis(),
                request.rc(),
                request.ai(),
                form == null ? null : form.name()));
    parameters.addAll(
        address == null
            ? Arrays.asList(null, null, null, null)
            : Arrays.asList(
                address.street(), address.commune(), address.wilaya(), address.postalCode()));
    parameters.addAll(
        Arrays.asList(
            request.phone(),
            request.email(),
            request.priceListId(),
            request.terms(),
            request.discount(),
            request.isActive(),
            request.searchKey()));
    return parameters.toArray();
  }

  private static Uni<CustomerView> one(Uni<RowSet<Row>> rows, UUID id) {
    return rows.map(
        found -> {
          if (found.size() == 0) {
            throw new NotFound("customer", id);
          }
          return CustomerView.of(found.iterator().next());
        });
  }
}
