package dz.mizan.accounting.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.accounting.invoice.document.NewLine;
import dz.mizan.accounting.invoice.document.PaymentMode;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contracts of the running transaction's company. */
@ApplicationScoped
class Contracts {
  static final String SELECT =
      """
      select c.*, (select coalesce(json_agg(json_build_object('validFrom', i.valid_from,
          'percent', i.percent::text) order by i.valid_from), '[]')::text
        from contract_indexation i where i.contract_id = c.id) as indexations,
        c.lines::text as line_text
      from contract c
      """;

  private final ObjectMapper json;

  Contracts(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws NotFound if the company has no such contract
   */
  Uni<Contract> require(UUID id) {
    return one(SELECT + " where c.id = $1", id);
  }

  /** The same, locked until the transaction ends. */
  Uni<Contract> requireLocked(UUID id) {
    return one(SELECT + " where c.id = $1 for update of c", id);
  }

  private Uni<Contract> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("contract", id);
              }
              return of(rows.iterator().next());
            });
  }

  /** Rows of {@link #SELECT}. */
  List<Contract> of(Iterable<Row> rows) {
    var all = new ArrayList<Contract>();
    rows.forEach(row -> all.add(of(row)));
    return all;
  }

  private Contract of(Row row) {
    var mode = row.getString("payment_mode");
    return new Contract(
        row.getUUID("id"),
        row.getString("number"),
        ContractStatus.valueOf(row.getString("status")),
        row.getString("label"),
        row.getUUID("partner_id"),
        Frequency.valueOf(row.getString("frequency")),
        row.getLocalDate("starts_on"),
        row.getLocalDate("ends_on"),
        row.getShort("billing_day"),
        row.getBoolean("in_arrears"),
        row.getBoolean("prorated"),
        row.getBigDecimal("anniversary_percent"),
        row.getBoolean("renews"),
        integer(row.getShort("renewal_months")),
        row.getShort("notice_days"),
        row.getBoolean("issues"),
        mode == null ? null : PaymentMode.valueOf(mode),
        integer(row.getShort("payment_terms_days")),
        row.getString("reference"),
        row.getString("notes"),
        row.getBigDecimal("discount_percent"),
        read(row.getString("line_text"), new TypeReference<List<NewLine>>() {}),
        read(row.getString("indexations"), new TypeReference<List<Contract.Indexation>>() {}),
        row.getLocalDate("next_from"),
        row.getString("last_problem"),
        row.getLong("version"));
  }

  private static @Nullable Integer integer(@Nullable Short number) {
    return number == null ? null : Integer.valueOf(number);
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines of a contract cannot be read", e);
    }
  }

  String write(List<NewLine> lines) {
    try {
      return json.writeValueAsString(lines.stream().map(StoredLine::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lines of a contract cannot be written", e);
    }
  }

  /** Adds to what happened to it. */
  Uni<Void> note(UUID id, String what, @Nullable String detail) {
    return CompanySql.execute(
            "insert into contract_history (id, contract_id, what, detail, by)"
                + " values ($1, $2, $3, $4, $5)",
            Ids.next(),
            id,
            what,
            detail,
            Caller.current().map(Caller::userId).orElse(null))
        .replaceWithVoid();
  }

  /** Moves a locked contract on. */
  Uni<Void> set(Contract c, ContractStatus status, LocalDate nextFrom, @Nullable LocalDate end) {
    return CompanySql.execute(
            "update contract set status = $2, next_from = $3, bill_on = $3, ends_on = $4,"
                + " version = version + 1 where id = $1",
            c.id(),
            status.name(),
            nextFrom,
            end)
        .replaceWithVoid();
  }

  /** Notes when a locked contract is to be looked at again. */
  Uni<Void> lookAgain(Contract c, LocalDate on) {
    return CompanySql.execute("update contract set bill_on = $2 where id = $1", c.id(), on)
        .replaceWithVoid();
  }

  /** A percentage as it is kept. */
  static BigDecimal percent(@Nullable BigDecimal percent) {
    return (percent == null ? BigDecimal.ZERO : percent).setScale(3);
  }
}
