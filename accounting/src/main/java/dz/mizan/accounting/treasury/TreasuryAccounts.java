package dz.mizan.accounting.treasury;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The bank accounts and tills of the running transaction's company. */
@ApplicationScoped
public class TreasuryAccounts {
  // Before a day that no year of the books reaches: of all that is booked.
  private static final String WITH_BALANCE =
      "select t.*, treasury_balance(t.account, '3000-01-01') as balance from treasury_account t ";

  /**
   * @throws NotFound if the company has none with this id
   */
  public Uni<TreasuryAccount> require(UUID id) {
    return one(WITH_BALANCE + "where t.id = $1", id);
  }

  /** The same without its balance, locked until the transaction ends. */
  Uni<TreasuryAccount> requireLocked(UUID id) {
    return one("select * from treasury_account where id = $1 for update", id);
  }

  private static Uni<TreasuryAccount> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("treasury-account", id);
              }
              return TreasuryAccount.of(rows.iterator().next());
            });
  }

  /**
   * Those that money is to go in or out of, locked in the order of their ids until the transaction
   * ends, and given in the order asked for.
   *
   * @param fields of the request, one for each id
   * @throws UnusableTreasuryAccount if there is no such one, or it is not in use
   */
  public Uni<List<TreasuryAccount>> use(List<UUID> ids, List<String> fields) {
    return seed()
        .chain(
            () ->
                CompanySql.execute(
                    "select * from treasury_account where id = any ($1) order by id for update",
                    (Object) ids.toArray(UUID[]::new)))
        .map(TreasuryAccounts::list)
        .map(
            found -> ids.stream().map(id -> find(found, id, fields.get(ids.indexOf(id)))).toList());
  }

  /** The same for one. */
  public Uni<TreasuryAccount> use(UUID id, String field) {
    return use(List.of(id), List.of(field)).map(List::getFirst);
  }

  /** Both, in use or not, locked in the order of their ids; the first first. */
  Uni<List<TreasuryAccount>> requireBoth(UUID first, UUID second) {
    return CompanySql.execute(
            "select * from treasury_account where id in ($1, $2) order by id for update",
            first,
            second)
        .map(TreasuryAccounts::list)
        .map(found -> found.getFirst().id().equals(first) ? found : found.reversed());
  }

  private static TreasuryAccount find(Collection<TreasuryAccount> found, UUID id, String field) {
    var account =
        found.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> UnusableTreasuryAccount.unknown(field, id));
    if (!account.active()) {
      throw UnusableTreasuryAccount.inactive(field, id);
    }
    return account;
  }

  /** A page by id with balances, one row more than asked for. */
  Uni<List<TreasuryAccount>> page(PageRequest request, @Nullable TreasuryKind kind) {
    return seed()
        .chain(
            () ->
                CompanySql.execute(
                    WITH_BALANCE
                        + "where ($1::uuid is null or t.id > $1) and ($2::text is null or t.kind ="
                        + " $2) order by t.id limit $3",
                    request.afterId(),
                    kind == null ? null : kind.name(),
                    request.limitAndOne()))
        .map(TreasuryAccounts::list);
  }

  /** What is there before that day. */
  public Uni<BigDecimal> balance(TreasuryAccount account, LocalDate before) {
    return CompanySql.execute("select treasury_balance($1, $2) as b", account.account(), before)
        .map(rows -> rows.iterator().next().getBigDecimal("b"));
  }

  /** The least that is there at the end of any day from that one on. */
  public Uni<BigDecimal> leastFrom(TreasuryAccount account, LocalDate day) {
    return CompanySql.execute("select least_treasury_balance($1, $2) as b", account.account(), day)
        .map(rows -> rows.iterator().next().getBigDecimal("b"));
  }

  /** Those of the bank and cash journals, for a company that has none yet. */
  public Uni<Void> seed() {
    return CompanySql.execute(
            """
            insert into treasury_account (id, kind, name, account, journal, currency)
            select gen_random_uuid(), j.kind, j.name_fr, a.code, j.code, l.currency
            from journal j join ledger l on l.company_id = j.company_id
              join account a on a.code = coalesce(j.account,
                case j.kind when 'BANK' then '512' else '530' end)
            where j.kind in ('BANK', 'CASH') and a.code ~ '^5[134]'
              and not exists (select from treasury_account)
            on conflict do nothing
            """)
        .replaceWithVoid();
  }

  Uni<TreasuryAccount> insert(UUID id, TreasuryRequest request) {
    return CompanySql.execute(
            """
            insert into treasury_account (id, kind, name, account, journal, bank_name, rib, currency)
            select $1, $2, $3, $4, $5, $6, $7, coalesce($8, l.currency) from ledger l returning *
            """,
            id,
            request.kind().name(),
            request.name().strip(),
            request.account(),
            request.journal(),
            request.bankName(),
            request.rib(),
            request.currency())
        .map(rows -> TreasuryAccount.of(rows.iterator().next()));
  }

  Uni<TreasuryAccount> change(UUID id, TreasuryRequest.Change change) {
    return CompanySql.execute(
            """
            update treasury_account set name = $2, bank_name = $3, rib = $4, active = $5,
              version = version + 1
            where id = $1
            """,
            id,
            change.name().strip(),
            change.bankName(),
            change.rib(),
            change.active())
        .chain(() -> require(id));
  }

  private static List<TreasuryAccount> list(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(TreasuryAccount::of).toList();
  }
}
