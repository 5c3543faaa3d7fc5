package dz.mizan.accounting.credit.dunning;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** The levels of reminders of the running transaction's company. */
@ApplicationScoped
public class DunningLevels {
  private static final String COPY =
      """
      insert into dunning_level (level, days, fee, name_fr, name_ar, name_en, text_fr, text_ar,
        text_en)
      select level::smallint, days::smallint, fee::numeric, name_fr, name_ar, name_en, text_fr,
        text_ar, text_en
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
          $7::text[], $8::text[], $9::text[])
        as usual (level, days, fee, name_fr, name_ar, name_en, text_fr, text_ar, text_en)
      where not exists (select from dunning_level)
      on conflict do nothing
      """;
  private static final String KEEP =
      """
      insert into dunning_level as l (level, days, fee, name_fr, name_ar, name_en, text_fr, text_ar,
        text_en)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict on constraint pk_dunning_level do update set days = $2, fee = $3, name_fr = $4,
        name_ar = $5, name_en = $6, text_fr = $7, text_ar = $8, text_en = $9,
        version = l.version + 1
      returning *
      """;
  // The levels are changed one at a time, so that they stay without a gap and in order.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('dunning levels ' || current_company(), 0))";

  private final SeedFile usual;

  DunningLevels() {
    this.usual = SeedFile.read("dunning_levels.csv");
  }

  /** Gives the usual levels to a company that has none. */
  public Uni<Void> copy() {
    return CompanySql.execute(
            COPY,
            usual.column("level"),
            usual.column("days"),
            usual.column("fee"),
            usual.column("name_fr"),
            usual.column("name_ar"),
            usual.column("name_en"),
            usual.column("text_fr"),
            usual.column("text_ar"),
            usual.column("text_en"))
        .replaceWithVoid();
  }

  /** All, in their order. */
  Uni<List<DunningLevel>> all() {
    return copy()
        .chain(() -> CompanySql.execute("select * from dunning_level order by level"))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(DunningLevel::of).toList());
  }

  /** The same; nobody else changes them until the transaction ends. */
  Uni<List<DunningLevel>> allLocked() {
    return CompanySql.execute(LOCK).chain(this::all);
  }

  /**
   * @throws NotFound if the company has no such level
   */
  Uni<DunningLevel> require(int level) {
    return all()
        .map(
            levels ->
                levels.stream()
                    .filter(known -> known.level() == level)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("dunning-level", level)));
  }

  Uni<DunningLevel> keep(int level, LevelRequest request) {
    return CompanySql.execute(
            KEEP,
            (short) level,
            request.days().shortValue(),
            request.fee(),
            request.name().fr(),
            request.name().ar(),
            request.name().en(),
            request.text().fr(),
            request.text().ar(),
            request.text().en())
        .map(rows -> DunningLevel.of(rows.iterator().next()));
  }

  /** Whether letters of it are proposed: they need its text. */
  Uni<Boolean> isWaitedFor(int level) {
    return CompanySql.execute(
            "select exists (select from dunning_letter where level = $1 and status = 'PROPOSED')",
            (short) level)
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  Uni<Void> delete(int level) {
    return CompanySql.execute("delete from dunning_level where level = $1", (short) level)
        .replaceWithVoid();
  }
}
