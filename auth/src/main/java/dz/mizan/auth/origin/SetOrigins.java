package dz.mizan.auth.origin;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.tenancy.Caller;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the web origins of the caller's company. */
@ApplicationScoped
class SetOrigins {
  private final Audit audit;

  SetOrigins(Audit audit) {
    this.audit = audit;
  }

  /**
   * The origins now.
   *
   * @throws NotFound if it is another company
   */
  Uni<OriginsView> read(UUID companyId) {
    if (!companyId.equals(Caller.require().companyId())) {
      throw new NotFound("company", companyId);
    }
    return CompanySql.execute("select origin from allowed_origin order by origin collate \"C\"")
        .map(
            rows ->
                new OriginsView(
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("origin"))
                        .toList()));
  }

  /**
   * Makes these all. Every service knows within a minute.
   *
   * @throws Versions.StaleVersion (as a failure) if somebody else changed them meanwhile
   */
  Uni<OriginsView> handle(UUID companyId, @Nullable String ifMatch, OriginsRequest request) {
    var after = new OriginsView(request.origins().stream().distinct().sorted().toList());
    return lock()
        .chain(() -> read(companyId))
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(before -> before.equals(after) ? nothing() : replace(companyId, before, after))
        .replaceWith(after);
  }

  // There may be no row yet that could be locked.
  private static Uni<Void> lock() {
    return CompanySql.execute(
            "select pg_advisory_xact_lock(hashtextextended('allowed_origin', 0) # hashtextextended("
                + "current_company()::text, 0))")
        .replaceWithVoid();
  }

  private Uni<Void> replace(UUID companyId, OriginsView before, OriginsView after) {
    var origins = after.origins().toArray(String[]::new);
    return CompanySql.execute(
            "delete from allowed_origin where origin <> all ($1)", (Object) origins)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into allowed_origin (origin) select unnest($1::text[])"
                        + " on conflict do nothing",
                    (Object) origins))
        .chain(
            () ->
                audit.record(
                    "company.allowed-origins-changed", "company", companyId, before, after));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
