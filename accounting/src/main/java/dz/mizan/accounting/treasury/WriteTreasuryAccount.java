package dz.mizan.accounting.treasury;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds bank accounts and tills, and changes what may change of them. */
@ApplicationScoped
class WriteTreasuryAccount {
  private static final String ENTITY = "treasury-account";
  private static final String FITS =
      """
      select exists (select from account where code = $1 and postable) as account,
        exists (select from journal where code = $2 and kind = $3) as journal
      """;

  private final TreasuryAccounts accounts;
  private final Audit audit;

  WriteTreasuryAccount(TreasuryAccounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * @throws InvalidTreasury if the account is not in the chart or is a heading, or there is no such
   *     journal of that kind; nothing changes
   * @throws TreasuryAccountTaken if another one is kept in that account; nothing changes
   */
  Uni<TreasuryAccount> handle(TreasuryRequest request) {
    if (request.kind() == TreasuryKind.CASH && (request.rib() != null)) {
      throw new InvalidTreasury("rib", "is of a bank account");
    }
    return accounts
        .seed()
        .chain(
            () ->
                CompanySql.execute(
                    FITS, request.account(), request.journal(), request.kind().name()))
        .invoke(
            rows -> {
              var fits = rows.iterator().next();
              if (!fits.getBoolean("account")) {
                throw new InvalidTreasury("account", "no account that is posted to has this code");
              }
              if (!fits.getBoolean("journal")) {
                throw new InvalidTreasury("journal", "no journal of this kind has this code");
              }
            })
        .chain(() -> accounts.insert(Ids.next(), request))
        .onFailure(SqlFailures.violates("uq_treasury_account_account"))
        .transform(taken -> new TreasuryAccountTaken(request.account()))
        .call(made -> audit.record("treasury-account.created", ENTITY, made.id(), null, made))
        .chain(made -> accounts.require(made.id()));
  }

  /**
   * @throws dz.mizan.common.web.NotFound if there is no such one
   */
  Uni<TreasuryAccount> change(UUID id, @Nullable String ifMatch, TreasuryRequest.Change change) {
    return accounts
        .requireLocked(id)
        .invoke(
            before -> {
              Versions.check(ifMatch, before.version());
              if (before.isTill() && change.rib() != null) {
                throw new InvalidTreasury("rib", "is of a bank account");
              }
            })
        .chain(
            before ->
                accounts
                    .change(id, change)
                    .call(
                        after ->
                            audit.record("treasury-account.changed", ENTITY, id, before, after)));
  }
}
