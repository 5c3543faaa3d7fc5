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

/** The templates of the company. */
@ApplicationScoped
class Templates {
  private static final String SECTIONS =
      """
      insert into review_section (template_id, position, title, title_ar, kind, weight, is_for_self,
        is_for_peers)
      select $1::uuid, s.n::integer, s.title, s.title_ar, s.kind, s.weight, s.self, s.peers
      from unnest($2::text[], $3::text[], $4::text[], $5::numeric[], $6::boolean[], $7::boolean[])
        with ordinality as s (title, title_ar, kind, weight, self, peers, n)
      """;

  private final Audit audit;

  Templates(Audit audit) {
    this.audit = audit;
  }

  /**
   * @throws InvalidTemplate if weights do not sum to 100, a text has one, there are goals twice, or
   *     peers are asked about goals
   * @throws ReviewCodeTaken if another one has its code
   */
  Uni<TemplateView> create(TemplateRequest request) {
    requireSections(request.sections());
    var id = Ids.next();
    var code = request.code().toUpperCase(Locale.ROOT);
    return CompanySql.execute(
            "insert into review_template (id, code, name) values ($1, $2, $3)",
            id,
            code,
            request.name().strip())
        .onFailure(SqlFailures.violates("uq_review_template_code"))
        .transform(e -> new ReviewCodeTaken(code))
        .chain(() -> insert(id, request.sections()))
        .chain(() -> require(id))
        .call(made -> audit.record("review-template.created", "review-template", id, null, made));
  }

  static void requireSections(List<TemplateRequest.Section> sections) {
    var sum = BigDecimal.ZERO;
    int goals = 0;
    for (var section : sections) {
      sum = sum.add(section.weight());
      goals += section.kind() == SectionKind.GOALS ? 1 : 0;
      if (section.kind() == SectionKind.TEXT && section.weight().signum() != 0) {
        throw new InvalidTemplate("sections", "a text has no weight");
      }
      if (section.kind() == SectionKind.GOALS && section.isForPeers()) {
        throw new InvalidTemplate("sections", "peers are not asked about goals");
      }
    }
    if (goals > 1) {
      throw new InvalidTemplate("sections", "at most one of goals");
    }
    if (sum.compareTo(new BigDecimal("100")) != 0) {
      throw new InvalidTemplate("sections", "weights sum to 100, not " + sum.toPlainString());
    }
  }

  private static Uni<Void> insert(UUID id, List<TemplateRequest.Section> sections) {
    return CompanySql.execute(
            SECTIONS,
            id,
            sections.stream().map(one -> one.title().strip()).toArray(String[]::new),
            sections.stream().map(TemplateRequest.Section::titleAr).toArray(String[]::new),
            sections.stream().map(one -> one.kind().name()).toArray(String[]::new),
            sections.stream().map(TemplateRequest.Section::weight).toArray(BigDecimal[]::new),
            sections.stream().map(TemplateRequest.Section::isForSelf).toArray(Boolean[]::new),
            sections.stream().map(TemplateRequest.Section::isForPeers).toArray(Boolean[]::new))
        .replaceWithVoid();
  }

  /**
   * @throws NotFound if the company has no such template
   */
  Uni<TemplateView> require(UUID id) {
    return read(id, "");
  }

  /**
   * @throws NotFound if the company has no such template
   */
  Uni<TemplateView> change(UUID id, @Nullable String ifMatch, SetupChange change) {
    return read(id, " for update of t")
        .invoke(before -> Versions.check(ifMatch, before.version()))
        .call(
            () ->
                CompanySql.execute(
                    "update review_template set name = $2, is_archived = $3, version = version + 1"
                        + " where id = $1",
                    id,
                    change.name().strip(),
                    change.isArchived()))
        .chain(
            before ->
                require(id)
                    .call(
                        after ->
                            audit.record("review-template.changed", "review-template", id, before, after)));
  }

  private static Uni<TemplateView> read(UUID id, String lock) {
    return CompanySql.execute(
            "select " + TemplateView.COLUMNS + " from review_template t where t.id = $1" + lock, id)
        .map(
            rows -> {
              if (rows.size() == 0) {
                throw new NotFound("review-template", id);
              }
              return TemplateView.of(rows.iterator().next());
            });
  }

  /** A page in the order of making, one row more than asked for. */
  Uni<List<TemplateView>> page(PageRequest request) {
    return CompanySql.execute(
            "select "
                + TemplateView.COLUMNS
                + " from review_template t where ($1::uuid is null or t.id > $1)"
                + " order by t.id limit $2",
            request.afterId(),
            request.limitAndOne())
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(TemplateView::of).toList());
  }
}
