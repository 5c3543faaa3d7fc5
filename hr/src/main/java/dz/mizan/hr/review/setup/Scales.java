package dz.mizan.hr.review.setup;

import dz.mizan.common.audit.Audit;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.problem.SqlFailures;
import dz.mizan.common.tenancy.CompanySql;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.NotFound;
import dz.mizan.common.web.Versions;
import dz.mizan.hr.review.InvalidTemplate;
import dz.mizan.hr.review.ReviewCodeTaken;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The scales of the company. */
@ApplicationScoped
class Scales {
  private static final String LEVELS =
      """
      insert into rating_level (scale_id, value, label, label_ar)
      select $1::uuid, l.* from unnest($2::numeric[], $3::text[], $4::text[]) as l
      """;

  private final Audit audit;

  Scales(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws ReviewCodeTaken if another one has its code
   * @throws InvalidTemplate if a value comes twice
   */
  Uni<ScaleView> create(ScaleRequest request) {
    var id = Ids.next();
    var code = request.code().toUpperCase(Locale.ROOT);
    var levels = request.levels();
    return CompanySql.execute(
            "insert into rating_scale (id, code, name) values ($1, $2, $3)",
            id,
            code,
            request.name().strip())
        .onFailure(SqlFailures.violates("uq_rating_scale_code"))
        .transform(e -> new ReviewCodeTaken(code))
        .chain(
            () ->
                CompanySql.execute(
                    LEVELS,
                    id,
                    levels.stream().map(ScaleRequest.Level::value).toArray(BigDecimal[]::new),
                    levels.stream().map(level -> level.label().strip()).toArray(String[]::new),
                    levels.stream().map(ScaleRequest.Level::labelAr).toArray(String[]::new)))
        .onFailure(SqlFailures.violates("pk_rating_level"))
        .transform(e -> new InvalidTemplate("levels", "each value once"))
        .chain(() -> require(id))
        .call(scale -> audit.record("rating-scale.created", "rating-scale", id, null, scale));
  }

  /**
   * @throws NotFound if the company has no such scale
   */
  Uni<ScaleView> require(UUID id) {
    return read(id, "");
  }

  /**
   * @throws NotFound if the company has no such scale
   */
  Uni<ScaleView> change(UUID id, @Nullable String ifMatch, SetupChange change) {
    return read(id, " for update of s")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(
            () ->
                CompanySql.execute(
                    "update rating_scale set name = $2, is_archived = $3, version = version + 1"
                        + " where id = $1",
                    id,
                    change.name().strip(),
                    change.isArchived()))
        .chain(
            before ->
                require(id)
                    .call(
                        after ->
                            audit.record("rating-scale.changed", "rating-scale", id, before, after)));
  }

  private static Uni<ScaleView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + ScaleView.COLUMNS + " from rating_scale s where s.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("rating-scale", id);
              }
              return ScaleView.of(rows.iterator().next());
            });
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<ScaleView>> page(PageRequest request) {
    return CompanySql.execute(
            "select "
                + ScaleView.COLUMNS
                + " from rating_scale s where ($1::uuid is null or s.id > $1)"
                + " order by s.id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ScaleView::of).toList());
  }
}
