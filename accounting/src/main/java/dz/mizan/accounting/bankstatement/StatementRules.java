package dz.mizan.accounting.bankstatement;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The rules for recurring lines of the running transaction's company. */
@ApplicationScoped
class StatementRules {
  private static final String ENTITY = "statement-rule";
  private static final String FITS =
      """
      select exists (select from account where code = $1 and postable and active) as account,
        $2::uuid is null or exists (select from partner where id = $2) as partner,
        $3::uuid is null or exists (select from treasury_account where id = $3) as treasury
      """;

  private final Audit audit;

  StatementRules(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws NotFound if the company has none with this id
   */
  Uni<StatementRule> require(UUID id) {
    return one("select * from statement_rule where id = $1", id);
  }

  private static Uni<StatementRule> one(String sql, UUID id) {
    return CompanySql.execute(sql, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound(ENTITY, id);
              }
              return StatementRule.of(rows.iterator().next());
            });
  }

  /** All of them, by name: the first that fits a line holds. */
  Uni<List<StatementRule>> all() {
    return list("select * from statement_rule order by lower(name) limit 1000");
  }

  /** A page by id, one row more than asked for. */
  Uni<List<StatementRule>> page(PageRequest request) {
    return list(
        "select * from statement_rule where ($1::uuid is null or id > $1) order by id limit $2",
        request.afterId(),
        request.limitAndOne());
  }

  private static Uni<List<StatementRule>> list(String sql, @Nullable Object... parameters) {
    return CompanySql.execute(sql, parameters)
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false).map(StatementRule::of).toList());
  }

  /**
   * @throws NameTaken if another has this name; nothing changes
   */
  Uni<StatementRule> add(StatementRule.Draft draft) {
    return requireFit(draft)
        .chain(
            () ->
                write(
                    """
                    insert into statement_rule (id, name, treasury_id, contains, sign, account,
                      partner_id, label)
                    values ($1, $2, $3, $4, $5, $6, $7, $8) returning *
                    """,
                    Ids.next(),
                    draft))
        .call(made -> audit.record("statement-rule.created", ENTITY, made.id(), null, made));
  }

  /**
   * @throws NameTaken if another has this name; nothing changes
   */
  Uni<StatementRule> change(UUID id, @Nullable String ifMatch, StatementRule.Draft draft) {
    return locked(id, ifMatch)
        .call(() -> requireFit(draft))
        .chain(
            before ->
                write(
                        """
                        update statement_rule set name = $2, treasury_id = $3, contains = $4,
                          sign = $5, account = $6, partner_id = $7, label = $8,
                          version = version + 1
                        where id = $1 returning *
                        """,
                        id,
                        draft)
                    .call(
                        after ->
                            audit.record("statement-rule.changed", ENTITY, id, before, after)));
  }

  Uni<Void> delete(UUID id, @Nullable String ifMatch) {
    return locked(id, ifMatch)
        .call(() -> CompanySql.execute("delete from statement_rule where id = $1", id))
        .chain(before -> audit.record("statement-rule.deleted", ENTITY, id, before, null));
  }

  private static Uni<StatementRule> locked(UUID id, @Nullable String ifMatch) {
    return one("select * from statement_rule where id = $1 for update", id)
        .invoke(before -> Versions.check(ifMatch, before.version()));
  }

  private static Uni<StatementRule> write(String sql, UUID id, StatementRule.Draft draft) {
    return CompanySql.execute(
            sql,
            id,
            draft.name().strip(),
            draft.treasuryAccountId(),
            draft.contains().strip(),
            draft.direction() == null ? null : draft.direction().sign(),
            draft.account(),
            draft.partnerId(),
            draft.label().strip())
        .map(rows -> StatementRule.of(rows.iterator().next()))
        .onFailure(SqlFailures.violates("uq_statement_rule_name"))
        .transform(taken -> new NameTaken("statement-rule-taken", draft.name()));
  }

  private static Uni<Void> requireFit(StatementRule.Draft draft) {
    if (draft.contains().strip().length() < 2) {
      throw new InvalidStatement("contains", "at least two characters");
    }
    return CompanySql.execute(FITS, draft.account(), draft.partnerId(), draft.treasuryAccountId())
        .invoke(
            rows -> {
              var fits = rows.iterator().next();
              if (!fits.getBoolean("account")) {
                throw new InvalidStatement("account", "no account that is posted to has this code");
              }
              if (!fits.getBoolean("partner")) {
                throw new InvalidStatement("partnerId", "no partner has this id");
              }
              if (!fits.getBoolean("treasury")) {
                throw new InvalidStatement("treasuryAccountId", "no such treasury account");
              }
            })
        .replaceWithVoid();
  }
}
