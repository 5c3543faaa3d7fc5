package dz.mizan.accounting.tax;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The rows of the G50 of the company of the running transaction. They start as the form of 2024 has
 * them [V2]; sources differ on some codes, so that all of them can be changed.
 */
@ApplicationScoped
class G50Rows {
  private static final String COLUMNS =
      "select key, code, label_fr, label_en, label_ar, source, selector, version from g50_row";
  private static final String BEGIN =
      """
      insert into g50_row (key, position, code, source, selector, label_fr, label_en, label_ar)
      select r.key, r.n, r.code, r.source, r.selector, r.fr, r.en, r.ar
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
        with ordinality as r (key, code, source, selector, fr, en, ar, n)
      on conflict do nothing
      """;
  private static final String CHANGE =
      """
      update g50_row set code = $2, label_fr = $3, label_en = $4, label_ar = $5, selector = $6,
        version = version + 1
      where key = $1
      returning key, code, label_fr, label_en, label_ar, source, selector, version
      """;

  private final SeedFile form = SeedFile.read("g50_rows.csv");

  /** All rows in their order. */
  Uni<List<G50Row>> all() {
    return CompanySql.execute(COLUMNS + " order by position")
        .chain(
            rows ->
                rows.size() > 0
                    ? Uni.createFrom().item(rows)
                    : begin().chain(() -> CompanySql.execute(COLUMNS + " order by position")))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(G50Row::of).toList());
  }

  /**
   * The row, locked until the transaction ends.
   *
   * @throws NotFound if there is none with that key
   */
  Uni<G50Row> lock(String key) {
    return all()
        .chain(() -> CompanySql.execute(COLUMNS + " where key = $1 for update", key))
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("g50-row", key);
              }
              return G50Row.of(rows.iterator().next());
            });
  }

  Uni<G50Row> change(G50Row wanted) {
    return CompanySql.execute(
            CHANGE,
            wanted.key(),
            wanted.code(),
            wanted.labelFr(),
            wanted.labelEn(),
            wanted.labelAr(),
            wanted.selector())
        .map(rows -> G50Row.of(rows.iterator().next()));
  }

  private Uni<Void> begin() {
    return CompanySql.execute(
            BEGIN,
            form.column("key"),
            form.column("code"),
            form.column("source"),
            form.column("selector"),
            form.column("label_fr"),
            form.column("label_en"),
            form.column("label_ar"))
        .replaceWithVoid();
  }
}
