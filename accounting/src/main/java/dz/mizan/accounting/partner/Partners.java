package dz.mizan.accounting.partner;

import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The partners of the running transaction's company. */
@ApplicationScoped
public class Partners {

  /** The partner, if the company has one with this id. */
  public Uni<Optional<Partner>> find(UUID id) {
    return CompanySql.execute("select " + Partner.COLUMNS + " from partner where id = $1", id)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Partner::of).findFirst());
  }

  /**
   * Lets those who decide what becomes of a partner's debts do so one after the other, each until
   * its transaction ends. Before anything is posted: who posts holds the journal's counter.
   */
  public static Uni<Void> lockDebts(UUID id) {
    return CompanySql.execute(
            "select pg_advisory_xact_lock(hashtextextended('debts ' || $1::text, 0))",
            id.toString())
        .replaceWithVoid();
  }

  /**
   * The partner.
   *
   * @throws NotFound if the company has none with this id
   */
  public Uni<Partner> require(UUID id) {
    return find(id).map(found -> found.orElseThrow(() -> new NotFound("partner", id)));
  }
}
