package dz.mizan.accounting.template;

import dz.mizan.accounting.seed.SeedFile;
import dz.mizan.common.tenancy.CompanySql;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The posting templates of the company of the running transaction. */
@ApplicationScoped
public class PostingTemplates {
  private static final String USUAL =
      """
      with usual as (
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
            $7::text[], $8::text[], $9::text[])
          as usual (kind, journal, label, position, side, account, amount, line_label, partner)
        where $10::text is null or kind = $10)
      """;
  private static final String COPY =
      USUAL
          + """
          , added as (
            insert into posting_template (kind, journal, label)
            select distinct kind, journal, label from usual order by kind
            on conflict do nothing returning kind)
          insert into posting_template_line
            (kind, position, side, account, amount, label, partner)
          select kind, position::smallint, side, account, amount, nullif(line_label, ''),
            partner = 'yes'
          from usual join added using (kind) where position <> ''
          """;
  private static final String RESET_HEAD =
      USUAL
          + """
          update posting_template t set journal = u.journal, label = u.label, changed = false,
            version = t.version + 1
          from (select distinct kind, journal, label from usual) u where t.kind = u.kind
          """;
  private static final String RESET_LINES =
      USUAL
          + """
          insert into posting_template_line
            (kind, position, side, account, amount, label, partner)
          select kind, position::smallint, side, account, amount, nullif(line_label, ''),
            partner = 'yes'
          from usual where position <> ''
          """;
  private static final String READ =
      """
      select t.kind, t.journal, t.label, t.changed, t.version, g.zone, l.side, l.account, l.amount,
        l.label as line_label, l.partner
      from posting_template t join ledger g on g.company_id = t.company_id
      left join posting_template_line l on l.company_id = t.company_id and l.kind = t.kind
      where $1::text is null or t.kind = $1 order by t.kind, l.position
      """;
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "journal",
          "label",
          "position",
          "side",
          "account",
          "amount",
          "line_label",
          "partner");

  private final SeedFile usual;

  PostingTemplates() {
    this.usual = SeedFile.read("posting_templates.csv");
  }

  /** Gives the company the usual templates; those that it has stay as they are. */
  public Uni<Void> copy() {
    return CompanySql.execute(COPY, usual(null)).replaceWithVoid();
  }

  /**
   * The template of that kind. A company that was registered before there was such a kind is given
   * the usual templates that it lacks.
   *
   * @throws IllegalStateException if there is none; an event becomes a dead letter
   */
  public Uni<PostingTemplate> require(String kind) {
    return find(kind)
        .chain(
            found ->
                found.isPresent() ? Uni.createFrom().item(found) : copy().chain(() -> find(kind)))
        .map(
            found -> found.orElseThrow(() -> new IllegalStateException("no template for " + kind)));
  }

  /** All of the company, by kind. */
  Uni<List<PostingTemplate>> all() {
    return copy().chain(() -> CompanySql.execute(READ, (String) null)).map(PostingTemplates::read);
  }

  /** The same as {@link #require}, locked until the transaction ends. */
  Uni<PostingTemplate> lock(String kind) {
    return require(kind)
        .chain(
            () ->
                CompanySql.execute(
                    "select from posting_template where kind = $1 for no key update", kind))
        .chain(() -> require(kind));
  }

  /** Puts other values in its place; the version counts on. */
  Uni<Void> replace(String kind, TemplateRequest request) {
    var lines = request.lines();
    return CompanySql.execute(
            """
            update posting_template set journal = $2, label = $3, changed = true,
              version = version + 1 where kind = $1
            """,
            kind,
            request.journal(),
            request.label())
        .chain(() -> deleteLines(kind))
        .chain(
            () ->
                CompanySql.execute(
                    """
                    insert into posting_template_line
                      (kind, position, side, account, amount, label, partner)
                    select $1, n, side, account, amount, label, partner
                    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[])
                      with ordinality as l (side, account, amount, label, partner, n)
                    """,
                    kind,
                    lines.stream().map(line -> line.side().name()).toArray(String[]::new),
                    lines.stream().map(TemplateRequest.Line::account).toArray(String[]::new),
                    lines.stream().map(TemplateRequest.Line::amount).toArray(String[]::new),
                    lines.stream().map(TemplateRequest.Line::label).toArray(String[]::new),
                    lines.stream().map(TemplateRequest.Line::isOfPartner).toArray(Boolean[]::new)))
        .replaceWithVoid();
  }

  /** Puts the usual values back; the version counts on. */
  Uni<Void> reset(String kind) {
    return CompanySql.execute(RESET_HEAD, usual(kind))
        .chain(() -> deleteLines(kind))
        .chain(() -> CompanySql.execute(RESET_LINES, usual(kind)))
        .replaceWithVoid();
  }

  private static Uni<RowSet<Row>> deleteLines(String kind) {
    return CompanySql.execute("delete from posting_template_line where kind = $1", kind);
  }

  private static Uni<Optional<PostingTemplate>> find(String kind) {
    return CompanySql.execute(READ, kind).map(rows -> read(rows).stream().findFirst());
  }

  private @Nullable Object[] usual(@Nullable String kind) {
    var parameters = new ArrayList<@Nullable Object>();
    COLUMNS.forEach(column -> parameters.add(usual.column(column)));
    parameters.add(kind);
    return parameters.toArray();
  }

  private static List<PostingTemplate> read(RowSet<Row> rows) {
    var heads = new LinkedHashMap<String, Row>();
    var lines = new LinkedHashMap<String, List<PostingTemplate.Line>>();
    for (var row : rows) {
      heads.put(row.getString("kind"), row);
      var own = lines.computeIfAbsent(row.getString("kind"), kind -> new ArrayList<>());
      if (row.getString("side") != null) {
        own.add(line(row));
      }
    }
    return heads.values().stream()
        .map(row -> template(row, Objects.requireNonNull(lines.get(row.getString("kind")))))
        .toList();
  }

  private static PostingTemplate template(Row row, List<PostingTemplate.Line> lines) {
    return new PostingTemplate(
        row.getString("kind"),
        row.getString("journal"),
        row.getString("label"),
        List.copyOf(lines),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("changed"),
        row.getLong("version"));
  }

  private static PostingTemplate.Line line(Row row) {
    return new PostingTemplate.Line(
        Side.valueOf(row.getString("side")),
        row.getString("account"),
        row.getString("amount"),
        row.getString("line_label"),
        row.getBoolean("partner"));
  }
}
