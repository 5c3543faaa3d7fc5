package dz.mizan.auth.company;

import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** The web origins whose pages may call for the running transaction's company. */
@ApplicationScoped
public class OriginSettings {

  /** Sorted. */
  public Uni<List<String>> read() {
    return CompanySql.execute("select origin from allowed_origin order by origin collate \"C\"")
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString("origin"))
                    .toList());
  }

  /** These and no others from now on; the company's row must be locked. */
  Uni<Void> replace(Collection<String> origins) {
    var wanted = (Object) origins.stream().distinct().sorted().toArray(String[]::new);
    return CompanySql.execute("delete from allowed_origin where origin <> all ($1)", wanted)
        .chain(
            () ->
                CompanySql.execute(
                    "insert into allowed_origin (origin) select unnest($1::text[])"
                        + " on conflict do nothing",
                    wanted))
        .replaceWithVoid();
  }
}
