package dz.mizan.accounting.stock;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The posting rules of the company of the running transaction. */
@ApplicationScoped
public class PostingRules {
  private final SeedFile usual;

  PostingRules() {
    this.usual = SeedFile.read("posting_rules.csv");
  }

  /** Gives the company the usual rules; those that it has stay as they are. */
  public Uni<Void> copy() {
    return CompanySql.execute(
            """
            insert into posting_rule (kind, sign, debit, credit, label)
            select kind, sign::smallint, debit, credit, label
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
              as usual (kind, sign, debit, credit, label)
            on conflict do nothing
            """,
            usual.column("kind"),
            usual.column("sign"),
            usual.column("debit"),
            usual.column("credit"),
            usual.column("label"))
        .replaceWithVoid();
  }

  /**
   * The rule for a movement; for one that takes another back, that of the other reversed. A company
   * that was registered before there was such a kind is given the usual rules that it lacks.
   *
   * @throws IllegalStateException if there is none; the event becomes a dead letter
   */
  Uni<PostingRule> require(StockMoved moved) {
    int sign = moved.value().signum();
    return moved.reverses() == null
        ? require(moved.kind().name(), sign)
        : require(moved.kind().name(), -sign).map(PostingRule::reversed);
  }

  /**
   * The rule of that name.
   *
   * @param sign of what the value of the stock changes by, 1 or -1
   * @throws IllegalStateException if there is none
   */
  Uni<PostingRule> require(String kind, int sign) {
    return find(kind, sign)
        .chain(
            rule ->
                rule.isPresent()
                    ? Uni.createFrom().item(rule)
                    : copy().chain(() -> find(kind, sign)))
        .map(
            rule ->
                rule.orElseThrow(
                    () ->
                        new IllegalStateException(
                            "no posting rule for " + kind + ", sign " + sign)));
  }

  private static Uni<Optional<PostingRule>> find(String kind, int sign) {
    return CompanySql.execute(
            """
            select r.debit, r.credit, r.label, l.zone
            from posting_rule r join ledger l on l.company_id = r.company_id
            where r.kind = $1 and r.sign = $2
            """,
            kind,
            (short) sign)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PostingRules::rule))
        .map(Stream::findFirst);
  }

  private static PostingRule rule(Row row) {
    return new PostingRule(
        row.getString("debit"),
        row.getString("credit"),
        row.getString("label"),
        ZoneId.of(row.getString("zone")));
  }
}
